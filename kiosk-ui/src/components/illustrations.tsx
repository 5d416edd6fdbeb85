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

/** The printed paper coming out of the slot. */
export function PaperArt({ size, isMoving = false }: ArtProps & { isMoving?: boolean }) {
  return (
    <svg
      class={`art${isMoving ? ' art--printing' : ''}`}
      width={size}
      height={size}
      viewBox="0 0 320 320"
      aria-hidden="true"
    >
      <path d="M36 40h248a18 18 0 0 1 18 18v66H18V58a18 18 0 0 1 18-18Z" fill="#0a727a" />
      <path d="M18 124h284v18a18 18 0 0 1-18 18H36a18 18 0 0 1-18-18Z" fill="#00464d" />
      <rect x="56" y="118" width="208" height="18" rx="9" fill="#04343a" />
      <circle cx="264" cy="76" r="12" fill="#8fe0d2" class="art__light" />
      <path d="M48 76h72" stroke="#dcefee" stroke-width="10" stroke-linecap="round" />
      <clipPath id="paper-slot">
        <rect x="60" y="127" width="200" height="193" />
      </clipPath>
      <g clip-path="url(#paper-slot)">
        <g class="art__paper">
          <path
            d="M74 96h172v196l-14-10-15 10-14-10-15 10-14-10-14 10-15-10-14 10-14-10-15 10-14-10-14 10Z"
            fill="#fff"
            stroke="#6a8788"
            stroke-width="3"
          />
          <path d="M112 162h96" stroke="#005a62" stroke-width="10" stroke-linecap="round" />
          <path
            d="M96 190h52M172 190h52M96 212h38M188 212h36M96 234h58"
            stroke="#8aa5a6"
            stroke-width="7"
            stroke-linecap="round"
          />
          <path d="M184 230h40v40h-40Zm9 9v22h22v-22Z" fill="#10282c" />
        </g>
      </g>
    </svg>
  );
}

/** For the first screen: shield, two leaves, and the paper one goes home with. */
export function WelcomeArt({ size }: ArtProps) {
  return (
    <svg class="art" width={size} height={size} viewBox="0 0 400 400" aria-hidden="true">
      <circle cx="200" cy="200" r="196" fill="#fff" opacity=".05" />
      <circle cx="200" cy="200" r="150" fill="#fff" opacity=".06" />
      <path d="M200 44 78 88v88c0 76 50 128 122 158 72-30 122-82 122-158V88Z" fill="#fff" />
      <path d="M200 62 94 100v76c0 66 43 112 106 139 63-27 106-73 106-139v-76Z" fill="#dcefee" />
      <path d="M200 150c-34-36-82-16-82 24 0 50 50 74 82 106Z" fill="#0a727a" />
      <path d="M200 150c34-36 82-16 82 24 0 50-50 74-82 106Z" fill="#21a08a" />
      <path d="M160 176v52M134 202h52" stroke="#fff" stroke-width="15" stroke-linecap="round" />
      <g transform="rotate(8 300 290)">
        <path
          d="M252 226h104v132l-13-9-13 9-13-9-13 9-13-9-13 9-13-9-13 9Z"
          fill="#fff"
          stroke="#0a727a"
          stroke-width="4"
        />
        <path d="M276 252h56" stroke="#005a62" stroke-width="9" stroke-linecap="round" />
        <path
          d="M270 276h68M270 294h68M270 312h36"
          stroke="#8aa5a6"
          stroke-width="6"
          stroke-linecap="round"
        />
        <circle cx="330" cy="322" r="15" fill="none" stroke="#c33a3a" stroke-width="5" />
      </g>
    </svg>
  );
}

/** Two people at a window: what a machine cannot do, a person can. */
export function WindowArt({ size }: ArtProps) {
  return (
    <svg class="art" width={size} height={size} viewBox="0 0 320 320" aria-hidden="true">
      <rect x="20" y="36" width="280" height="196" rx="24" fill="#fff" opacity=".12" />
      <rect x="20" y="36" width="280" height="48" rx="24" fill="#fff" opacity=".2" />
      <circle cx="160" cy="132" r="40" fill="#fff" />
      <path d="M84 244c4-52 34-76 76-76s72 24 76 76Z" fill="#dcefee" />
      <path d="M138 170l22 26 22-26" fill="#0a727a" />
      <rect x="8" y="232" width="304" height="32" rx="12" fill="#f3c969" />
      <path d="M24 264h272v36H24Z" fill="#fff" opacity=".16" />
    </svg>
  );
}
