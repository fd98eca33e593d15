import type { Message } from '../../language.ts';

/** The three steps of reporting, and everything that can become of a file on its way. */
export const communeSendTexts = {
  stepsTitle: { vi: 'Ba bước nộp báo cáo', en: 'Three steps' },
  stepsAgain: { vi: 'Nộp bản sửa (nếu cần)', en: 'Send a correction, if needed' },
  stepForm: { vi: 'Tải biểu mẫu', en: 'Get the form' },
  stepFormText: {
    vi: 'Biểu của riêng đơn vị cho kỳ này, đã có sẵn số liệu kỳ trước để đối chiếu.',
    en: 'The form of your unit for this period, with the figures of the period before.',
  },
  stepFormButton: { vi: 'Tải biểu mẫu (.xlsx)', en: 'Download the form (.xlsx)' },
  stepFill: { vi: 'Điền số liệu', en: 'Fill it in' },
  stepFillCells: {
    vi: 'Chỉ điền ô màu vàng; dấu * là bắt buộc. Không thêm, xóa dòng hay sửa cột “Mã”.',
    en: 'Yellow cells only; * is required. No rows added or removed.',
  },
  stepFillCodes: {
    vi: 'Không phát sinh ghi 0 hoặc KPS; không áp dụng ghi KAD và nêu lý do ở cột “Giải trình”.',
    en: '0 or KPS where nothing happened; KAD, with a reason, where it does not apply.',
  },
  stepFillCover: {
    vi: 'Trang “Bìa” phải có người lập, người phê duyệt và ngày báo cáo.',
    en: 'The cover names who prepared and approved it, and the day.',
  },
  stepSend: { vi: 'Nộp tệp đã điền', en: 'Send the file' },

  sendChoose: { vi: 'Chọn tệp báo cáo', en: 'Choose the report file' },
  sendDrop: { vi: 'hoặc kéo tệp vào đây', en: 'or drop it here' },
  sendDropNow: { vi: 'Thả tệp vào đây', en: 'Drop it here' },
  sendKinds: {
    vi: 'Tệp .xlsx, .xls hoặc .ods, tối đa\u00a0{max}\u00a0MB',
    en: '.xlsx, .xls or .ods, at most {max} MB',
  },
  sendChosen: { vi: '{name} ({size})', en: '{name} ({size})' },
  sendKilobytes: { vi: '{size} KB', en: '{size} KB' },
  sendMegabytes: { vi: '{size} MB', en: '{size} MB' },
  sendStart: { vi: 'Nộp báo cáo', en: 'Send the report' },
  sendOther: { vi: 'Chọn tệp khác', en: 'Choose another' },
  sendCancel: { vi: 'Hủy', en: 'Cancel' },
  sendRetry: { vi: 'Gửi lại tệp này', en: 'Send this file again' },
  sendPreparing: { vi: 'Đang chuẩn bị gửi…', en: 'Preparing…' },
  sendProgress: { vi: 'Đã gửi {percent}%', en: '{percent}% sent' },
  sendArrived: { vi: 'Tệp đã đến nơi, đang mở kết quả…', en: 'Arrived…' },
  sendCancelled: { vi: 'Đã hủy, chưa có gì được nộp.', en: 'Cancelled: nothing was sent.' },
  sendOffline: {
    vi: 'Mất kết nối giữa chừng nên tệp chưa đến nơi. Tệp trên máy anh/chị không bị thay đổi; khi có mạng, bấm “Gửi lại tệp này”.',
    en: 'The connection was lost. Your file is unchanged; send it again once the network is back.',
  },
  sendRefused: {
    vi: 'Kho lưu trữ không nhận tệp này. Hãy gửi lại; nếu vẫn không được, báo cho đầu mối của tỉnh.',
    en: 'The store did not take the file. Send it again, or tell the province.',
  },
  sendChanged: {
    vi: 'Tệp đã được sửa, đổi tên hoặc xóa sau khi chọn nên trình duyệt không đọc được nữa. Hãy lưu, đóng tệp rồi chọn lại.',
    en: 'The file changed after it was chosen. Save and close it, then choose it again.',
  },
  sendEmpty: {
    vi: 'Tệp rỗng, không có nội dung. Hãy mở tệp, lưu lại rồi chọn lần nữa.',
    en: 'The file is empty. Open it, save it and choose it again.',
  },
  sendTooLarge: {
    vi: 'Tệp lớn hơn {max} MB. Hãy bỏ hình ảnh trong tệp, lưu lại rồi chọn lần nữa.',
    en: 'Larger than {max} MB. Remove pictures, save and choose it again.',
  },
  sendKindUnknown: {
    vi: 'Đây không phải tệp bảng tính. Hãy nộp biểu đã điền (.xlsx, .xls hoặc .ods), không nộp bản in, bản quét hay PDF.',
    en: 'Not a spreadsheet. Send the filled form (.xlsx, .xls or .ods), no print, scan or PDF.',
  },
  sendTemporary: {
    vi: 'Đây là tệp tạm mà Excel tạo ra khi đang mở biểu. Hãy lưu, đóng Excel rồi chọn tệp biểu.',
    en: 'A temporary file of Excel. Save, close Excel and choose the form itself.',
  },
  sendOnlyOne: { vi: 'Mỗi lần chỉ nộp một tệp. Hãy chọn lại một tệp.', en: 'One file at a time, please.' },
} as const satisfies Record<string, Message>;
