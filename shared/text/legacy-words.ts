/**
 * Words of administrative Vietnamese that would be possible words in the wrong encoding too: `số` in TCVN3 looks like `sè`,
 * `phòng` read as TCVN3 becomes `phũng`. Where only one of two readings is among these, it is the right one. Taken from the
 * plans, names and texts of this project.
 */
export const knownWords: ReadonlySet<string> = new Set(
  (
    'ái án âm ân ẩn bá bãi bám bè bên bí bị bỏ bồ bố bộ bồi bốn bông bồng bờ bớt bù cá cái cán cân chân ' +
    'chèn chép chí chỗ chối chống chốt chờ chú chúc chúng cỏ có còn cô cố cốc côn cồn công cơ cơi cù cũ ' +
    'cú cụ cúc cùng cũng dám dán dân dõi dòng dơi dù dụ dùng dũng dụng dự dừa dựa dừng dựng gì giã giá ' +
    'giám giồng giống giờ gò gõ gói gòn góp gốc gồm hán hoà hoá hòa hóa hoài hoàn hoàng hỏi hòn hỏng hồ ' +
    'hỗ hồi hôm hồng hơn hùng hút ít khá khê khóa khỏi khôi khối không khớp lái lãng lâm lân lê lên lòng ' +
    'lóng lộ lộc lỗi lớn lớp lúc lùng lũng mã mê mỏ móng mô mỗ mốc mộc môi mỗi mối môn mông một mơ mờ mù ' +
    'mũi múi nâng nén nên ngã ngãi ngân ngoài ngô ngũ ngự nhân nhị nhỏ nhóm nhớ nhơn nhũng nó nói nô nối ' +
    'nông nộp nơi núi ô ông phán phân phép phê phí phòng phố phối phông phù phú phụ phúc phùng phụng pờ ' +
    'púng quá quán quân quốc quỳ rõ rồi rông rỗng rộng rút sáng soát sóc sót số sông sơ sơn sự tái tám ' +
    'tâm tân tên thái thám tháng thêm thì thí thị thôn thông thống thụ thúc thừa tìm tín toàn toán tô tốc ' +
    'tối tồn tống tốt tơ tờ trãi trái trân trên trì trí trị tròn trống trụ trúc trùng trừ tú tụ túc tùng ' +
    'từ tự từng vân vì vĩ ví vị võ vốn vũ vụ vùng vũng vừa xã xá xét xóa'
  ).split(' '),
);
