import type { VNode } from 'preact';

import { buttonExamples } from '../components/button.examples.tsx';
import { choicesExamples } from '../components/choices.examples.tsx';
import { dataTableExamples } from '../components/data-table.examples.tsx';
import { dialogExamples } from '../components/dialog.examples.tsx';
import { iconExamples } from '../components/icon.examples.tsx';
import { deepIllustrationsExamples, illustrationsExamples } from '../components/illustrations.examples.tsx';
import { noticeExamples } from '../components/notice.examples.tsx';
import { numberKeypadExamples } from '../components/number-keypad.examples.tsx';
import { pagedListExamples } from '../components/paged-list.examples.tsx';
import { paperPreviewExamples } from '../components/paper-preview.examples.tsx';
import { pinyinKeyboardExamples } from '../components/pinyin-keyboard.examples.tsx';
import { progressExamples } from '../components/progress.examples.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { screenFrameExamples } from '../components/screen-frame.examples.tsx';
import { sheetExamples } from '../components/sheet.examples.tsx';
import { statusMarkExamples } from '../components/status-mark.examples.tsx';
import { stepMapExamples } from '../components/step-map.examples.tsx';
import { stepperExamples } from '../components/stepper.examples.tsx';
import { terminalDrawingExamples } from '../components/terminal-drawing.examples.tsx';
import { toastExamples } from '../components/toast.examples.tsx';
import { waitingExamples } from '../components/waiting.examples.tsx';
import type { Exhibit } from './catalogue.tsx';
import type { Drawings } from './example.ts';

/** A component in the place where it stands on a screen: below the line above which no control is. */
function component(name: string, drawings: Drawings): Exhibit {
  return exhibit(name, drawings, (drawing, example) => (
    <ScreenFrame title={name} lead={example}>
      {drawing}
    </ScreenFrame>
  ));
}

/** A component that is a whole screen, or brings one. */
const whole = (name: string, drawings: Drawings): Exhibit => exhibit(name, drawings, (drawing) => drawing);

function exhibit(name: string, drawings: Drawings, stage: (drawing: VNode, example: string) => VNode): Exhibit {
  return {
    screen: `component-${name}`,
    examples: Object.keys(drawings),
    draw: (example) => {
      const drawing = drawings[example];
      if (!drawing) throw new Error(`${name} has no example ${example}`);
      return stage(drawing(), example);
    },
  };
}

/** Every component, old and new. */
export const components: readonly Exhibit[] = [
  component('button', buttonExamples),
  component('choices', choicesExamples),
  component('sheet', sheetExamples),
  component('data-table', dataTableExamples),
  component('paged-list', pagedListExamples),
  component('number-keypad', numberKeypadExamples),
  component('pinyin-keyboard', pinyinKeyboardExamples),
  component('stepper', stepperExamples),
  whole('step-map', stepMapExamples),
  component('dialog', dialogExamples),
  whole('toast', toastExamples),
  component('progress', progressExamples),
  component('waiting', waitingExamples),
  component('notice', noticeExamples),
  component('status-mark', statusMarkExamples),
  component('illustrations', illustrationsExamples),
  component('terminal-drawing', terminalDrawingExamples),
  whole('illustrations-on-deep', deepIllustrationsExamples),
  component('icon', iconExamples),
  whole('paper-preview', paperPreviewExamples),
  whole('screen-frame', screenFrameExamples),
];
