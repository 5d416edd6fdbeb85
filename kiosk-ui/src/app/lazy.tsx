import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** A component whose code comes later; `prefetch` brings it in good time. */
export type Later<P> = { Component: ComponentType<P>; prefetch(): Promise<void> };

const EmptyScreen = () => <main class="screen" aria-busy="true" />;

/**
 * Splits a screen's code off the first load. Until it is there the frame stays empty for a few milliseconds; code that
 * could not be had is asked for again when it is wanted again.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, Meanwhile: ComponentType<P> = EmptyScreen): Later<P> {
  const loaded = signal<{ component: ComponentType<P> } | null>(null);
  let started: Promise<void> | undefined;
  const prefetch = (): Promise<void> => {
    started ??= load().then(
      (component) => void (loaded.value = { component }),
      (error: unknown) => {
        started = undefined;
        throw error;
      },
    );
    return started;
  };
  const Component = (props: P) => {
    if (!loaded.value) {
      void prefetch().catch(() => undefined);
      return <Meanwhile {...props} />;
    }
    const { component: Loaded } = loaded.value;
    return <Loaded {...props} />;
  };
  return { Component, prefetch };
}
