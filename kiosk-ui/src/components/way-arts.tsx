import type { IdentificationMethod } from '@yibao-kiosk/shared/domain/person.ts';

import './illustrations.css';

type ArtProps = { size: number };

/** An identity card being laid flat on the reader's window. */
export function CardOnReaderArt({ size }: ArtProps) {
  return (
    <svg class="art" width={size} height={size} viewBox="0 0 320 320" aria-hidden="true">
      <ellipse cx="160" cy="276" rx="140" ry="20" fill="#04343a" opacity=".12" />
      <path d="M22 214 160 158l138 56v28l-138 58L22 242Z" fill="#00464d" />
      <path d="M22 214 160 158l138 56-138 58Z" fill="#0a727a" />
      <path d="M66 213 160 175l94 38-94 40Z" fill="#04343a" />
      <path
        d="M66 213 160 175l94 38-94 40Z"
        fill="none"
        stroke="#8fe0d2"
        stroke-width="4"
        class="art__glow"
      />
      <g class="art__drop">
        <path d="M52 122 178 66l94 44-126 58Z" fill="#fff" stroke="#6a8788" stroke-width="3" />
        <path d="M52 122v8l94 46 126-58v-8l-126 58Z" fill="#b5dcdc" />
        <path d="M88 122l40-18 27 13-40 18Z" fill="#dcefee" />
        <path d="M103 119l14-6 10 5-14 6Z" fill="#0a727a" />
        <path
          d="M150 97l52 24M166 90l52 24M182 83l36 17"
          stroke="#0a727a"
          stroke-width="6"
          stroke-linecap="round"
        />
      </g>
      <g
        class="art__arrow"
        fill="none"
        stroke="#005a62"
        stroke-width="9"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        <path d="M52 30v56M32 68l20 20 20-20" />
      </g>
    </svg>
  );
}

/** A phone showing its code to the scanner's window. */
export function PhoneAtScannerArt({ size }: ArtProps) {
  return (
    <svg class="art" width={size} height={size} viewBox="0 0 320 320" aria-hidden="true">
      <ellipse cx="160" cy="288" rx="130" ry="16" fill="#04343a" opacity=".12" />
      <path d="M60 232h200l16 52H44Z" fill="#00464d" />
      <rect x="52" y="214" width="216" height="40" rx="14" fill="#0a727a" />
      <rect x="90" y="224" width="140" height="18" rx="9" fill="#04343a" />
      <path d="M104 224 76 132h168l-28 92Z" fill="#e2574c" opacity=".16" class="art__beam" />
      <path d="M92 190h136" stroke="#d23b33" stroke-width="5" stroke-linecap="round" class="art__beam" />
      <g class="art__drop">
        <rect x="100" y="14" width="120" height="174" rx="18" fill="#10282c" />
        <rect x="108" y="24" width="104" height="154" rx="10" fill="#fff" />
        <rect x="108" y="24" width="104" height="36" rx="10" fill="#0a727a" />
        <path d="M124 42h48" stroke="#fff" stroke-width="7" stroke-linecap="round" />
        <g fill="#10282c">
          <path d="M126 76h28v28h-28Zm8 8v12h12V84ZM166 76h28v28h-28Zm8 8v12h12V84ZM126 116h28v28h-28Zm8 8v12h12v-12Z" />
          <path d="M166 116h10v10h-10ZM184 116h10v10h-10ZM176 126h8v10h-8ZM166 136h10v8h-10ZM186 134h8v10h-8Z" />
        </g>
        <path d="M142 162h36" stroke="#6a8788" stroke-width="6" stroke-linecap="round" />
      </g>
    </svg>
  );
}

/** A 社保卡 going into its slot, chip first. */
export function CardInSlotArt({ size }: ArtProps) {
  return (
    <svg class="art" width={size} height={size} viewBox="0 0 320 320" aria-hidden="true">
      <ellipse cx="160" cy="288" rx="130" ry="16" fill="#04343a" opacity=".12" />
      <path d="M40 176h240v104a14 14 0 0 1-14 14H54a14 14 0 0 1-14-14Z" fill="#00464d" />
      <rect x="40" y="166" width="240" height="54" rx="16" fill="#0a727a" />
      <rect x="72" y="184" width="176" height="16" rx="8" fill="#04343a" />
      <g class="art__drop">
        <path
          d="M88 24h144a12 12 0 0 1 12 12v156H76V36a12 12 0 0 1 12-12Z"
          fill="#fff"
          stroke="#6a8788"
          stroke-width="3"
        />
        <path d="M77 36a12 12 0 0 1 12-12h142a12 12 0 0 1 12 12v26H77Z" fill="#b5dcdc" />
        <rect
          x="136"
          y="118"
          width="48"
          height="42"
          rx="8"
          fill="#f3c969"
          stroke="#5a3800"
          stroke-width="3"
        />
        <path d="M152 118v42M168 118v42M136 139h48" stroke="#5a3800" stroke-width="3" />
      </g>
    </svg>
  );
}

const arts = { idCard: CardOnReaderArt, medicalCode: PhoneAtScannerArt, socialCard: CardInSlotArt } as const;

/** Where a credential goes. */
export function WayArt({ method, size }: ArtProps & { method: IdentificationMethod }) {
  const Art = arts[method];
  return <Art size={size} />;
}
