import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** A component whose code comes later; `prefetch` brings it in good time. */
export type Later<P> = { Component: ComponentType<P>; prefetch(): Promise<void> };

/** Splits a screen's code off the first load. Until it is there the frame stays empty for a few milliseconds. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  const loaded = signal<{ component: ComponentType<P> } | null>(null);
  let started: Promise<void> | undefined;
  const prefetch = (): Promise<void> => {
    started ??= load().then((component) => {
      loaded.value = { component };
    });
    return started;
  };
  const Component = (props: P) => {
    if (!loaded.value) {
      void prefetch();
      return <main class="screen" aria-busy="true" />;
    }
    const { component: Loaded } = loaded.value;
    return <Loaded {...props} />;
  };
  return { Component, prefetch };
}
