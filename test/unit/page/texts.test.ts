import { expect, test } from 'vitest';
import { communeTexts } from '../../../shared/text/messages/page/commune.ts';
import { frameTexts } from '../../../shared/text/messages/page/frame.ts';
import { pageTexts } from '../../../shared/text/messages/page/index.ts';
import { provinceComparisonTexts } from '../../../shared/text/messages/page/province-comparison.ts';
import { provinceOfficeTexts } from '../../../shared/text/messages/page/province-office.ts';
import { provinceOverviewTexts } from '../../../shared/text/messages/page/province-overview.ts';
import { provinceUnitTexts } from '../../../shared/text/messages/page/province-unit.ts';
import { provinceTexts } from '../../../shared/text/messages/page/province.ts';

test('no two parts of the page give a text the same name', () => {
  const names = [frameTexts, communeTexts, provinceTexts].flatMap((part) => Object.keys(part));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('no two files of the province give a text the same name', () => {
  const files = [provinceOverviewTexts, provinceComparisonTexts, provinceUnitTexts, provinceOfficeTexts];
  const names = files.flatMap((file) => Object.keys(file));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('the English of a text asks for nothing that the Vietnamese is not given', () => {
  const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place);
  const uneven = Object.entries(pageTexts).filter(([, { vi, en }]) =>
    placesOf(en).some((place) => !placesOf(vi).includes(place)),
  );
  expect(uneven.map(([name]) => name)).toEqual([]);
});
