import type { Message } from '../language.ts';

/** Everything the command line says. */
export const commandTexts = {
  helpHead: { vi: 'Cách dùng: {call} <lệnh> …', en: 'Usage: {call} <command> …' },
  helpFoot: {
    vi: 'Tùy chọn chung: --data THƯ_MỤC (mặc định .data) hoặc --stack cchc-MÃ_TỈNH (hệ thống trên AWS) · --json · --lang vi|en · --help',
    en: 'Common options: --data DIR (default .data) or --stack cchc-PROVINCE (the system on AWS) · --json · --lang vi|en · --help',
  },
  usage: { vi: 'Cách dùng: {call}', en: 'Usage: {call}' },
  unknownVerb: {
    vi: 'Không có lệnh “{verb}”. Các lệnh hiện có:',
    en: 'There is no command "{verb}". The commands are:',
  },
  halfVerb: {
    vi: 'Lệnh “{verb}” cần thêm một từ. Các lệnh bắt đầu bằng “{verb}”:',
    en: 'The command "{verb}" needs one more word. Those that begin with "{verb}":',
  },
  unknownOption: { vi: 'Lệnh này không có tùy chọn {option}.', en: 'This command has no option {option}.' },
  optionNeedsValue: {
    vi: 'Tùy chọn {option} cần một giá trị đứng sau.',
    en: 'Option {option} needs a value after it.',
  },
  optionTakesNoValue: { vi: 'Tùy chọn {option} không nhận giá trị.', en: 'Option {option} takes no value.' },
  missingOption: { vi: 'Thiếu tùy chọn {option}.', en: 'Option {option} is missing.' },
  tooFewOperands: { vi: 'Chưa nêu tên tệp.', en: 'No file was named.' },
  tooManyOperands: { vi: 'Thừa từ ở cuối lệnh.', en: 'There are too many words at the end.' },
  badLanguage: { vi: '--lang chỉ nhận vi hoặc en.', en: '--lang takes vi or en.' },

  localOnly: {
    vi: 'Lệnh này chỉ chạy trên máy này, không nhận --stack.',
    en: 'This command works on this machine only and takes no --stack.',
  },
  deployedOnly: {
    vi: 'Lệnh này chỉ dùng cho hệ thống trên AWS: thêm --stack cchc-MÃ_TỈNH.',
    en: 'This command is for a system on AWS: add --stack cchc-PROVINCE.',
  },
  stackOrData: {
    vi: 'Chỉ dùng một trong hai: --data (hệ thống trên máy này) hoặc --stack (hệ thống trên AWS).',
    en: 'Give --data (the system on this machine) or --stack (the one on AWS), not both.',
  },
  badStack: {
    vi: '--stack cần tên hệ thống dạng cchc-38 (38 là mã tỉnh), không phải “{stack}”.',
    en: '--stack takes the name of a system such as cchc-38 (38 is the code of the province), not "{stack}".',
  },
  notDeployed: {
    vi: 'Không tìm thấy ngăn xếp {stack} trong tài khoản AWS và vùng đang dùng ({region}). Hãy kiểm tra AWS_PROFILE và AWS_REGION, hoặc triển khai trước: npm run deploy -- -c province={province}.',
    en: 'There is no stack {stack} in the AWS account and region in use ({region}). Check AWS_PROFILE and AWS_REGION, or deploy first: npm run deploy -- -c province={province}.',
  },
  noRegion: {
    vi: 'Chưa biết dùng vùng AWS nào. Hãy đặt biến môi trường AWS_REGION, ví dụ ap-southeast-1.',
    en: 'No AWS region is set. Set the environment variable AWS_REGION, such as ap-southeast-1.',
  },
  noCredentials: {
    vi: 'Chưa đăng nhập AWS, hoặc phiên đăng nhập đã hết hạn ({why}). Hãy đăng nhập (ví dụ: aws sso login) rồi chạy lại.',
    en: 'Not signed in to AWS, or the sign-in has expired ({why}). Sign in (such as: aws sso login) and run it again.',
  },
  wrongClock: {
    vi: 'Đồng hồ của máy này chạy sai nên AWS không nhận yêu cầu ({why}). Hãy chỉnh lại giờ rồi chạy lại.',
    en: 'The clock of this machine is wrong, so AWS takes no request of it ({why}). Set it right and run it again.',
  },
  notPermitted: {
    vi: 'Tài khoản AWS đang dùng không có quyền làm việc này: {why}',
    en: 'The AWS account in use may not do this: {why}',
  },
  notReached: {
    vi: 'Không kết nối được tới AWS ({why}). Hãy kiểm tra mạng rồi chạy lại.',
    en: 'AWS could not be reached ({why}). Check the network and run it again.',
  },
  otherVersion: {
    vi: 'Hệ thống trên AWS là của một phiên bản khác, hoặc chưa đầy đủ (thiếu {missing}). Hãy triển khai lại: npm run deploy -- -c province={province}, cùng các thiết lập -c của tỉnh.',
    en: 'The system on AWS is of another version, or not whole (it lacks {missing}). Deploy it again: npm run deploy -- -c province={province}, with the -c settings of the province.',
  },
  functionFailed: {
    vi: 'Hàm trên AWS gặp lỗi ({why}). Xem nhật ký của hàm đó trong CloudWatch; chạy lại lệnh này không gây hại.',
    en: 'The function on AWS failed ({why}). See its log in CloudWatch; running this command again does no harm.',
  },
  noProvinceDeployed: {
    vi: 'Hệ thống {stack} chưa có tỉnh nào. Hãy nạp sổ danh mục của tỉnh: npm run -s cchc -- province load TỆP.xlsx{where}',
    en: 'The system {stack} holds no province yet. Load the province workbook: npm run -s cchc -- province load FILE.xlsx{where}',
  },
  otherProvince: {
    vi: '{file} là sổ danh mục của tỉnh {found}; hệ thống này là của tỉnh {expected}.',
    en: '{file} is the workbook of province {found}; this system is that of province {expected}.',
  },

  noProvince: {
    vi: 'Thư mục dữ liệu {dir} chưa có tỉnh nào. Hãy nạp sổ danh mục của tỉnh: npm run -s cchc -- province load TỆP.xlsx{where} (tạo tệp mẫu bằng: province template --out TỆP.xlsx).',
    en: 'The data folder {dir} holds no province yet. Load the province workbook: npm run -s cchc -- province load FILE.xlsx{where} (make a blank one with: province template --out FILE.xlsx).',
  },
  noPeriod: {
    vi: 'Không có kỳ báo cáo “{period}”. Các kỳ của tỉnh: {known}.',
    en: 'There is no period "{period}". The province has: {known}.',
  },
  noUnit: {
    vi: 'Không có đơn vị mang mã “{unit}” trong kỳ {period}. Xem danh sách bằng: npm run -s cchc -- province show{where}',
    en: 'No unit has the code "{unit}" in {period}. See the list with: npm run -s cchc -- province show{where}',
  },
  noFile: {
    vi: 'Không đọc được tệp {file}. Hãy kiểm tra tên tệp và thư mục.',
    en: 'Cannot read the file {file}. Check its name and folder.',
  },
  cannotWrite: {
    vi: 'Không ghi được {file}: {why}. Hãy chọn nơi khác bằng --out.',
    en: 'Cannot write {file}: {why}. Choose another place with --out.',
  },
  isFolder: { vi: 'đó là tên một thư mục', en: 'that is a folder' },
  isNoFolder: { vi: 'một phần của đường dẫn không phải là thư mục', en: 'part of the path is not a folder' },
  diskFull: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' },
  inUse: { vi: 'tệp đang được chương trình khác mở', en: 'another program has it open' },
  notAllowed: { vi: 'không được phép ghi vào đó', en: 'writing there is not allowed' },
  unknownOwner: {
    vi: '{file}: không biết đây là báo cáo của đơn vị nào, kỳ nào. Hãy thêm --unit MÃ --period KỲ.',
    en: '{file}: it does not say which unit and period it reports. Add --unit CODE --period PERIOD.',
  },
  folderNamed: {
    vi: '{file} là một thư mục; ở đây cần tên một tệp trong đó.',
    en: '{file} is a folder; name a file in it.',
  },
  written: { vi: 'Đã ghi {file}', en: 'Wrote {file}' },

  provinceTemplate: {
    vi: 'Ghi sổ danh mục trống của tỉnh để điền',
    en: 'Write a blank province workbook to fill in',
  },
  provinceLoad: { vi: 'Nạp sổ danh mục của tỉnh', en: 'Load a province workbook' },
  provinceShow: { vi: 'Xem danh mục đang dùng', en: 'Show the definition in use' },
  notProvinceBook: {
    vi: 'Chưa nạp {file}: cần sổ của tỉnh. Ghi sổ trống để điền: npm run -s cchc -- province template --out tinh.xlsx; điền xong, lưu dạng .xlsx rồi nạp tệp đó.',
    en: 'Not loaded: {file}; a province workbook is needed. Make a blank one: npm run -s cchc -- province template --out tinh.xlsx; fill it in, save it as .xlsx and load that file.',
  },
  provinceRefused: {
    vi: 'Chưa nạp: hãy sửa các lỗi nêu trên trong {file} rồi nạp lại.',
    en: 'Not loaded: correct the errors above in {file} and load it again.',
  },
  fileThere: {
    vi: 'Đã có tệp {file}, có thể đang điền dở nên không ghi đè. Hãy chọn tên khác, hoặc xóa tệp đó trước.',
    en: 'The file {file} is there already and may be half filled in, so it is not overwritten. Choose another name, or delete it first.',
  },
  provinceLoaded: {
    vi: 'Đã nạp {name}: {units} đơn vị, {periods} kỳ, {measures} số liệu, {indicators} chỉ tiêu, {targets} mục tiêu, {tasks} nhiệm vụ (bản {revision}).',
    en: 'Loaded {name}: {units} units, {periods} periods, {measures} measures, {indicators} indicators, {targets} targets, {tasks} tasks (revision {revision}).',
  },
  provinceShown: {
    vi: '{name}: {units} đơn vị, {periods} kỳ, {measures} số liệu, {indicators} chỉ tiêu, {targets} mục tiêu, {tasks} nhiệm vụ (bản {revision}).',
    en: '{name}: {units} units, {periods} periods, {measures} measures, {indicators} indicators, {targets} targets, {tasks} tasks (revision {revision}).',
  },
  periodLine: {
    vi: '{id}  {name}: số liệu từ {from} đến {to}, hạn nộp {due}',
    en: '{id}  {name}: figures from {from} to {to}, due {due}',
  },
  form: { vi: 'Ghi biểu mẫu trống cho một hoặc mọi đơn vị', en: 'Write the blank form of one unit, or of all' },
  formChoice: {
    vi: 'Hãy nêu --unit MÃ cho một đơn vị hoặc --all cho mọi đơn vị.',
    en: 'Give --unit CODE for one unit, or --all for all of them.',
  },
  formsWritten: { vi: 'Đã ghi {count} biểu mẫu vào {dir}', en: 'Wrote {count} forms to {dir}' },
  formsProgress: { vi: 'Ghi biểu mẫu', en: 'Writing forms' },
  check: { vi: 'Kiểm tra thử, không lưu gì', en: 'Check only; stores nothing' },
  submit: { vi: 'Nộp báo cáo và in biên nhận', en: 'Submit reports and print receipts' },
  submitProgress: { vi: 'Nộp báo cáo', en: 'Submitting reports' },
  uploadRefused: {
    vi: '{file}: kho lưu trữ từ chối nhận tệp ({detail}). Tệp tối đa {max} MB.',
    en: '{file}: the store refused the upload ({detail}). At most {max} MB.',
  },
  noReceipt: {
    vi: '{file}: đã tải lên nhưng chưa xử lý xong; tệp vẫn được giữ, xem lại sau bằng lệnh status.',
    en: '{file}: uploaded but not processed yet; the file is kept, look again later with status.',
  },
  status: { vi: 'Đơn vị nào đã nộp, chưa nộp', en: 'Who has reported and who has not' },
  summary: { vi: 'Lập sổ tổng hợp toàn tỉnh', en: "Make the province's summary workbook" },
  summaryWritten: {
    vi: 'Đã lập tổng hợp kỳ {period} của {units} đơn vị: {file}',
    en: 'Made the summary of {period} over {units} units: {file}',
  },
  nobodyReported: {
    vi: 'Chưa có đơn vị nào có báo cáo kỳ {period} được tiếp nhận.',
    en: 'No unit has an accepted report of {period} yet.',
  },
  lock: { vi: 'Khóa kỳ: báo cáo đến sau được giữ chờ', en: 'Lock a period: later reports are held' },
  locked: { vi: 'Kỳ {period} đã khóa từ {at}.', en: 'Period {period} is locked since {at}.' },
  unlock: { vi: 'Mở khóa kỳ', en: 'Unlock a period' },
  unlocked: {
    vi: 'Kỳ {period} đang mở. Báo cáo đã bị giữ lại khi kỳ khóa vẫn được lưu; đơn vị nộp lại tệp đó thì được tiếp nhận.',
    en: 'Period {period} is open. Reports held while it was locked are kept; they count once the unit sends the file again.',
  },
  serve: {
    vi: 'Chạy hệ thống trên máy này đến khi bấm Ctrl+C',
    en: 'Run the system on this machine until Ctrl+C',
  },
  dataFolder: {
    vi: 'Không dùng được thư mục dữ liệu {dir}: {why}. Hãy chọn thư mục khác bằng --data.',
    en: 'The data folder {dir} cannot be used: {why}. Choose another one with --data.',
  },
  portTaken: {
    vi: 'Cổng {port} đang được chương trình khác dùng (có thể hệ thống đã chạy sẵn ở đó). Hãy chọn cổng khác bằng --port.',
    en: 'Port {port} is used by another program (perhaps the system already runs there). Choose another one with --port.',
  },
  noProvinceToServe: {
    vi: 'Thư mục dữ liệu {dir} chưa có tỉnh nào. Hãy thêm mã tỉnh rồi nạp sổ danh mục của tỉnh ngay trên cổng thông tin: npm run -s cchc -- serve --province 38{where}\nHoặc nạp sổ trước: npm run -s cchc -- province load TỆP.xlsx{where}',
    en: 'The data folder {dir} holds no province yet. Add the code of the province and load its workbook in the portal: npm run -s cchc -- serve --province 38{where}\nOr load the workbook first: npm run -s cchc -- province load FILE.xlsx{where}',
  },
  badProvince: {
    vi: '--province cần mã tỉnh gồm hai chữ số: {known}; 00 là tỉnh để chạy thử.',
    en: '--province takes the two-digit code of a province: {known}; 00 is the one for trials.',
  },
  folderOfOther: {
    vi: 'Thư mục {dir} đang giữ dữ liệu của tỉnh {held}, không phải của tỉnh {asked}. Hãy chọn thư mục khác bằng --data, hoặc bỏ --province để mở tỉnh {held}.',
    en: 'The folder {dir} holds the data of province {held}, not of province {asked}. Choose another folder with --data, or leave out --province to open province {held}.',
  },
  servingEmpty: {
    vi: 'Tỉnh {province} chưa nạp sổ. Hãy mở cổng thông tin, đăng nhập bằng tài khoản mẫu của tỉnh, tải sổ trống về điền rồi nạp lên; sau đó làm việc tiếp ngay, không cần khởi động lại.',
    en: 'Province {province} has no workbook loaded yet. Open the portal, sign in with the sample account of the province, download the blank workbook, fill it in and load it; then go on at once, without a restart.',
  },
  badPort: { vi: '--port cần một số từ 0 đến 65535.', en: '--port takes a number from 0 to 65535.' },
  serving: { vi: 'Cổng thông tin: {address} (bấm Ctrl+C để dừng)', en: 'Portal: {address} (Ctrl+C to stop)' },
  alreadyServed: {
    vi: 'Thư mục {dir} đang được một lệnh serve khác phục vụ. Hãy dùng địa chỉ của lệnh đó, hoặc dừng nó trước.',
    en: 'The folder {dir} is served already. Use that address, or stop the other serve first.',
  },
  alreadyServedAt: {
    vi: 'Thư mục {dir} đang được một lệnh serve khác phục vụ. Hãy dừng lệnh đó trước, hoặc mở cổng thông tin đang chạy: {address}',
    en: 'The folder {dir} is served already. Stop the other serve first, or open its portal: {address}',
  },
  folderBusy: {
    vi: 'Một lệnh khác đang dùng thư mục {dir} và chưa xong. Hãy đợi lệnh đó kết thúc rồi chạy lại.',
    en: 'Another command still uses the folder {dir}. Wait for it to end and run this again.',
  },
  ownerGone: {
    vi: 'Hệ thống đang chạy vừa dừng giữa chừng. Tệp đã tải lên vẫn được giữ; xem lại bằng lệnh status rồi chạy lại lệnh này.',
    en: 'The running system stopped midway. What was uploaded is kept; look with status, then run this again.',
  },
  stopped: { vi: 'Đã dừng.', en: 'Stopped.' },
  sample: {
    vi: 'Ghi sổ danh mục mẫu và các báo cáo mẫu đã điền',
    en: 'Write the sample province workbook and filled sample reports',
  },
  sampleWritten: {
    vi: 'Đã ghi sổ danh mục mẫu {book} và {count} báo cáo mẫu trong {dir}. Mọi số liệu đều là số liệu mẫu.',
    en: 'Wrote the sample province workbook {book} and {count} sample reports in {dir}. All figures are made up.',
  },

  accepted: { vi: 'ĐÃ TIẾP NHẬN', en: 'ACCEPTED' },
  rejected: { vi: 'CẦN SỬA', en: 'TO BE CORRECTED' },
  held: {
    vi: 'ĐƯỢC GIỮ LẠI, CHƯA TÍNH (gửi khi kỳ đã khóa; chờ tỉnh tiếp nhận, không phải nộp lại)',
    en: 'HELD, NOT COUNTED (sent while the period was locked; waits for the province to admit it, need not be sent again)',
  },
  failed: { vi: 'KHÔNG ĐỌC ĐƯỢC', en: 'UNREADABLE' },
  good: { vi: 'KHÔNG CÓ LỖI', en: 'NO ERRORS' },
  receiptHead: {
    vi: '{file}: {status} — biên nhận {number}, {unit}, kỳ {period}, nhận {received}',
    en: '{file}: {status} — receipt {number}, {unit}, period {period}, received {received}',
  },
  markedLine: { vi: '  Bản đánh dấu chỗ cần sửa: {file}', en: '  Marked copy: {file}' },
  checkHead: { vi: '{file}: {status} — {unit}, kỳ {period}', en: '{file}: {status} — {unit}, period {period}' },
  checkHeadUnknown: { vi: '{file}: {status}', en: '{file}: {status}' },
  severityError: { vi: 'Lỗi', en: 'Error' },
  severityQuery: { vi: 'Cần sửa hoặc giải trình', en: 'Correct or explain' },
  severityDecide: { vi: 'Cần quyết định', en: 'To be decided' },
  severityNote: { vi: 'Lưu ý', en: 'Note' },
  wholeFile: { vi: 'Cả tệp', en: 'Whole file' },
  notIn: { vi: 'CHƯA NỘP', en: 'NOT IN' },
  lateMark: { vi: '(nộp muộn)', en: '(late)' },
  attempts: { vi: '{attempts} lần nộp', en: '{attempts} attempts' },
  lockedLine: {
    vi: 'Kỳ đã khóa từ {at}: báo cáo gửi thêm được giữ lại, chưa tính.',
    en: 'Locked since {at}: further reports are held and do not count.',
  },
  lastRejected: { vi: '(lần nộp gần nhất chưa đạt)', en: '(the last attempt was rejected)' },
  receivedLate: { vi: '  Nộp muộn so với hạn {due}.', en: '  Received after the deadline, {due}.' },
  statusLine: {
    vi: '{period}: {reported}/{units} đơn vị đã có báo cáo được tiếp nhận ({onTime} đúng hạn, {late} muộn); {missing} đơn vị chưa có.',
    en: '{period}: {reported} of {units} units accepted, {onTime} on time, {late} late, {missing} without an accepted report.',
  },
} as const satisfies Record<string, Message>;
