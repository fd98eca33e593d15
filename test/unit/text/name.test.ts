import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { compareVietnamese, labelKey, nameKey } from '../../../shared/text/name.ts';

const provinces = z
  .array(z.object({ code: z.string(), name: z.string(), units: z.array(z.tuple([z.string(), z.string()])) }))
  .parse(JSON.parse(readFileSync(new URL('../../../shared/plan/catalogue/communes.json', import.meta.url), 'utf8')));

const bare = (name: string) => nameKey(name).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

describe('the key of a unit’s name', () => {
  it.each([
    ['Xã Hoà Bình', 'xã Hòa Bình'],
    ['Phường Thuỷ Xuân', 'PHƯỜNG THỦY XUÂN'],
    ['UBND xã Ngọc Liên', 'Xã Ngọc Liên'],
    ['Ủy ban nhân dân xã Ngọc Liên', 'Uỷ ban nhân dân Xã Ngọc Liên.'],
    ['ỦY BAN NHÂN DÂN XÃ NGỌC LIÊN', 'Xã Ngọc Liên'],
    ['UBND: xã Vĩnh Linh - tỉnh Quảng Trị', 'Xã Vĩnh Linh'],
    ['Xã Vĩnh Linh, tỉnh Quảng Trị', 'Xã Vĩnh Linh'],
    ['Phường Ba Đình – Thành phố Hà Nội', 'Phường Ba Đình'],
    ['Xã\u00a0 Vĩnh  Phong ', 'Xã Vĩnh Phong'],
    ['Xã Ngọc Liên'.normalize('NFD'), 'Xã Ngọc Liên'],
    ['Phường Ba Ðình', 'Phường Ba Đình'],
    ['Phường Văn Miếu – Quốc Tử Giám', 'Phường Văn Miếu-Quốc Tử Giám'],
    ['Xã Ea H’leo', "Xã Ea H'leo"],
  ])('%j meets %j', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['Xã Hòa Bình', 'Phường Hòa Bình'],
    ['Xã Tân An', 'Xã Tân Ân'],
    ['Xã Đông Sơn', 'Xã Đồng Sơn'],
    ['Xã Mỹ Lý', 'Xã Mĩ Lí'],
  ])('%j does not meet %j', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  it('tells all communes of a province apart', () => {
    expect(provinces).toHaveLength(34);
    expect(provinces.flatMap((province) => province.units)).toHaveLength(3_321);
    for (const province of provinces) {
      const keys = new Set(province.units.map(([, name]) => nameKey(name)));
      expect([province.name, keys.size]).toEqual([province.name, province.units.length]);
    }
  });

  it('needs the marks that make a letter: without them communes of one province would share a key', () => {
    const lost = provinces.map(({ units }) => units.length - new Set(units.map(([, name]) => bare(name))).size);
    expect(lost.reduce((total, each) => total + each, 0)).toBe(8);
  });

  it('is the same however the name is encoded or its issuer is put in front', () => {
    for (const { name: province, units } of provinces) {
      for (const [, name] of units) {
        const key = nameKey(name);
        expect(nameKey(name.normalize('NFD').toUpperCase())).toBe(key);
        expect(nameKey(`UBND ${name} - ${province}`)).toBe(key);
        expect(nameKey(key)).toBe(key);
      }
    }
  });
});

describe('the key of a header, label or sheet', () => {
  it.each([
    ['Số liệu kỳ này *', 'SỐ LIỆU KỲ NÀY'],
    ['Số liệu kỳ này (*):', 'Số liệu kỳ này'],
    ['Mã\nđơn vị', 'Mã đơn vị'],
    ['Người lập biểu*:', 'Người\u00a0lập biểu'],
    ['Hoàn thành', 'Hòan thành'],
    ['Chỉ tiêu'.normalize('NFD'), 'chỉ tiêu'],
    ['Thời hạn.', 'Thời hạn'],
  ])('%j meets %j', (a, b) => {
    expect(labelKey(a)).toBe(labelKey(b));
  });

  it('keeps the words', () => {
    expect(labelKey('Mã')).not.toBe(labelKey('Ma'));
    expect(labelKey('Mã đơn vị')).not.toBe(labelKey('Mã kỳ'));
    expect(labelKey('_form')).toBe('_form');
    expect(labelKey(' * ')).toBe('');
  });
});

describe('Vietnamese order', () => {
  it('puts letters where a Vietnamese reader looks for them and numbers by value', () => {
    const names = ['Xã Ô', 'Phường 10', 'Xã Đa', 'Xã Da', 'Phường 2', 'Xã E'];
    expect(names.toSorted(compareVietnamese)).toEqual(['Phường 2', 'Phường 10', 'Xã Da', 'Xã Đa', 'Xã E', 'Xã Ô']);
  });
});
