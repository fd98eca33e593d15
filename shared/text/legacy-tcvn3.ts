/** Code points of TCVN3 (ABC) and the letters that the fonts `.Vn…` show for them, in the same order. */
const codes =
  '¡¢£¤¥¦§¨©ª«¬\u00AD®' + 'µ¶·¸¹»¼½¾ÆÇÈÉÊË' + 'ÌÎÏÐÑÒÓÔÕÖ' + '×ØÜÝÞ' + 'ßáâãäåæçèéêëìíî' + 'ïñòóôõö÷øù' + 'úûüýþ';
const letters =
  'ĂÂÊÔƠƯĐăâêôơưđ' + 'àảãáạằẳẵắặầẩẫấậ' + 'èẻẽéẹềểễếệ' + 'ìỉĩíị' + 'òỏõóọồổỗốộờởỡớợ' + 'ùủũúụừửữứự' + 'ỳỷỹýỵ';

const letterOf = new Map(Array.from(codes, (code, index) => [code, letters.charAt(index)]));

/** TCVN3 text as Unicode. Fonts whose name ends in H show every letter as its capital. */
export function fromTcvn3(text: string, capitals: boolean): string {
  const read = text.replace(/[\u00A1-\u00FE]/g, (code) => letterOf.get(code) ?? code);
  return capitals ? read.toUpperCase() : read;
}
