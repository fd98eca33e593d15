import { communeTexts } from './commune.ts';
import { frameTexts } from './frame.ts';
import { provinceTexts } from './province.ts';

/** Every text of the portal's page. */
export const pageTexts = { ...frameTexts, ...communeTexts, ...provinceTexts } as const;
