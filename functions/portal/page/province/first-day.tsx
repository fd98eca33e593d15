import { Heading } from '../heading.tsx';
import { go } from '../navigation.ts';
import { openPage } from '../opening.ts';
import { pathOf } from '../places.ts';
import { t } from '../words.ts';
import { Announcer } from './announce.tsx';
import { LoadDefinition } from './load-definition.tsx';
import { Save } from './save.tsx';
import './province.css';

/** The first day of a system: there is nothing to show until the province workbook is loaded, so that is what is to be done. */
export function FirstDay() {
  return (
    <>
      <Heading text={t('firstDayTitle')} />
      <p>{t('firstDayText')}</p>
      <ol>
        <li>
          {t('firstDayFill')}
          <p class="choices">
            <Save file="definitionFile">{t('firstDayBlank')}</Save>
          </p>
        </li>
        <li>{t('firstDayLoad')}</li>
        <li>{t('firstDayGoOn')}</li>
      </ol>
      <LoadDefinition
        next={
          <p class="choices">
            <button type="button" class="main" onClick={start}>
              {t('firstDayOpen')}
            </button>
          </p>
        }
      />
      <Announcer />
    </>
  );
}

/** Asks anew who is signed in; the start then leads to the overview. */
function start(): void {
  go(pathOf('home'), 'replace');
  void openPage();
}
