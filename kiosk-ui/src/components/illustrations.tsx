import './illustrations.css';

type ArtProps = { size: number };

/** The place of a drawing that is still on its way. */
export function ArtPlace({ size }: ArtProps) {
  return <svg class="art" width={size} height={size} aria-hidden="true" />;
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
