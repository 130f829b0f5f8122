/*
 * Pictures of the company's places, drawn by hand as SVG: a few hundred bytes each, so that they can be sample data.
 * A server draws them as photographs would be (PNG), a page in memory shows them as they are.
 */

const picture = (shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800">${shapes}</svg>`;

const box = (x: number, y: number, width: number, height: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${more}/>`;
const disc = (cx: number, cy: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"${more}/>`;
const line = (d: string, stroke: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const shape = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;
const row = (count: number, draw: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => draw(at)).join('');

const lorry = (x: number, y: number, cab: string): string =>
  box(x, y, 250, 130, '#f4f1ea', ' rx="6"') +
  shape(`M${x + 258} ${y + 40}h62l34 44v46h-96z`, cab) +
  shape(`M${x + 274} ${y + 52}h38l22 30h-60z`, '#cfe3ea') +
  row(
    3,
    (at) => disc(x + 50 + at * 120, y + 138, 24, '#23303b') + disc(x + 50 + at * 120, y + 138, 9, '#8a97a0'),
  );

const quay = picture(
  box(0, 0, 1200, 800, '#cfe2ea') +
    disc(980, 170, 62, '#f7d9a0') +
    shape('M0 430q200-60 420-34t420-8 360-30v200H0z', '#9fbfcb') +
    box(90, 210, 760, 330, '#4d6475') +
    shape('M70 210 470 120l400 90z', '#3a4e5d') +
    row(4, (at) => box(130 + at * 180, 330, 140, 210, at === 3 ? '#e8a24a' : '#dfe6ea', ' rx="4"')) +
    row(4, (at) => row(4, (bar) => box(130 + at * 180, 372 + bar * 42, 140, 5, '#b7c3ca'))) +
    row(4, (at) => box(176 + at * 180, 268, 48, 36, '#f4f1ea', ' rx="4"')) +
    box(0, 540, 1200, 260, '#8c8f8a') +
    row(9, (at) => box(40 + at * 140, 668, 80, 10, '#c9c6b8')) +
    lorry(620, 520, '#c4533a') +
    line('M980 540V250h150M980 300l90-50', '#3a4e5d', 16),
);

const workshop = picture(
  box(0, 0, 1200, 800, '#e9e4da') +
    box(0, 560, 1200, 240, '#b9ad9c') +
    row(
      5,
      (at) =>
        box(70 + at * 230, 90, 150, 190, '#bcd5de') +
        line(`M${145 + at * 230} 90v190M${70 + at * 230} 185h150`, '#f4f1ea', 8),
    ) +
    box(0, 318, 1200, 26, '#d39a3a') +
    line('M760 344v110', '#3a4e5d', 8) +
    line('M760 454a26 26 0 1 1-26 26', '#3a4e5d', 12) +
    row(
      3,
      (at) =>
        box(90 + at * 370, 470, 270, 170, '#5c7b6f', ' rx="10"') +
        box(120 + at * 370, 500, 90, 60, '#cfe3ea', ' rx="4"') +
        disc(300 + at * 370, 540, 34, '#e9e4da') +
        disc(300 + at * 370, 540, 13, '#3f574e') +
        box(110 + at * 370, 640, 40, 40, '#3f574e') +
        box(300 + at * 370, 640, 40, 40, '#3f574e'),
    ) +
    line('M40 730h1120', '#e8c65a', 14),
);

const pump = picture(
  box(0, 0, 1200, 800, '#f3f0e8') +
    row(11, (at) => line(`M${at * 120} 0v800M0 ${at * 80}h1200`, '#e3ddcf', 2)) +
    shape('M560 160h150v120a230 230 0 1 1-150 0z', '#3f6f8c') +
    disc(600, 480, 176, '#dbe8ee') +
    row(
      6,
      (at) =>
        `<g transform="rotate(${at * 60} 600 480)">${shape('M600 480q70-30 60-150-90 40-92 130z', '#c4703a')}</g>`,
    ) +
    disc(600, 480, 46, '#23303b') +
    disc(600, 480, 16, '#f3f0e8') +
    box(520, 120, 230, 44, '#2c5068', ' rx="6"') +
    line('M846 480h200M1000 450l46 30-46 30', '#23303b', 8) +
    line('M635 90V40M605 66l30-34 30 34', '#23303b', 8) +
    line('M424 656l-150 60M424 480H250', '#8a97a0', 4) +
    disc(250, 480, 26, '#f3f0e8', ' stroke="#23303b" stroke-width="5"') +
    disc(262, 722, 26, '#f3f0e8', ' stroke="#23303b" stroke-width="5"'),
);

const curve = picture(
  box(0, 0, 1200, 800, '#fbfaf6') +
    row(8, (at) => line(`M180 ${120 + at * 78}h880M${180 + at * 125} 120v546`, '#e5e1d6', 2)) +
    line('M180 110v556h890', '#23303b', 6) +
    line('M190 196q330 16 560 150t300 300', '#3f6f8c', 10) +
    line('M190 640q300-330 500-330t350 170', '#c4703a', 10) +
    row(7, (at) =>
      disc(260 + at * 120, 206 + at * at * 9.4, 14, '#fbfaf6', ' stroke="#3f6f8c" stroke-width="6"'),
    ) +
    line('M690 120v546', '#5c7b6f', 4) +
    disc(690, 322, 20, '#5c7b6f') +
    box(230, 706, 120, 14, '#8a97a0', ' rx="7"') +
    box(900, 706, 160, 14, '#8a97a0', ' rx="7"') +
    box(80, 120, 60, 14, '#8a97a0', ' rx="7"'),
);

const tools = picture(
  box(0, 0, 1200, 800, '#d9c7a6') +
    row(12, (at) => row(7, (down) => disc(70 + at * 96, 70 + down * 110, 6, '#b9a47e'))) +
    row(
      5,
      (at) =>
        `<g transform="translate(${150 + at * 130} 130) scale(${1 - at * 0.12})">${line('M0 60v330', '#596b78', 34)}${line('M-26 20a34 34 0 1 0 52 0', '#596b78', 26)}</g>`,
    ) +
    line('M880 160v250', '#a8432f', 44) +
    box(800, 110, 160, 76, '#3a4e5d', ' rx="12"') +
    line('M1060 150v300', '#3f6f8c', 30) +
    box(1042, 420, 36, 60, '#23303b', ' rx="6"') +
    box(120, 560, 960, 130, '#8a6d45', ' rx="10"') +
    row(
      6,
      (at) =>
        disc(210 + at * 156, 625, 44 - at * 3, '#cfd6da') + disc(210 + at * 156, 625, 22 - at * 2, '#8a6d45'),
    ),
);

const hills = picture(
  box(0, 0, 1200, 800, '#f2d9b8') +
    disc(860, 210, 80, '#fbeecb') +
    shape('M0 430 260 250l180 130 220-200 300 240 240-130v510H0z', '#c99a78') +
    shape('M0 560q300-120 600-40t600-30v310H0z', '#7f9a6b') +
    shape('M0 660q400-90 700-20t500-30v190H0z', '#5f7d55') +
    box(470, 480, 230, 150, '#f4f1ea') +
    shape('M450 480l135-80 135 80z', '#a8432f') +
    box(560, 540, 60, 90, '#3f6f8c') +
    line('M700 590h180v90h320', '#596b78', 30) +
    row(3, (at) => box(760 + at * 140, at === 0 ? 566 : 656, 20, 48, '#3a4e5d')),
);

const umbrella = picture(
  box(0, 0, 1200, 800, '#dfe9e6') +
    row(9, (at) => line(`M${90 + at * 130} ${60 + (at % 3) * 70}l-26 70`, '#a9c3c6', 8)) +
    shape(
      'M250 470a350 300 0 0 1 700 0q-58-46-117 0-58-46-116 0-59-46-117 0-58-46-117 0-58-46-116 0-59-46-117 0z',
      '#c4703a',
    ) +
    shape('M483 470q-10-190 117-298 127 108 117 298-58-46-117 0-59-46-117 0z', '#e8a24a') +
    line('M600 170v-40M600 470v170a40 40 0 0 0 80 0', '#3a4e5d', 16) +
    row(
      3,
      (at) =>
        disc(
          400 + at * 100 + (at === 2 ? 200 : 0),
          600 - (at === 1 ? 0 : 26),
          at === 1 ? 34 : 44,
          '#3f6f8c',
        ) +
        shape(
          `M${340 + at * 100 + (at === 2 ? 200 : 0)} 800q0-140 60-140t60 140z`,
          at === 1 ? '#5c7b6f' : '#3f6f8c',
        ),
    ) +
    box(0, 770, 1200, 30, '#b7c9c4'),
);

/** Each by what it shows. */
export const pictures = { quay, workshop, pump, curve, tools, hills, umbrella } as const;

export type PictureName = keyof typeof pictures;
