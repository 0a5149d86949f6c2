// A field whose words the engine has to read: what is being typed wins over what it says, until it has taken that. What it can't read
// stays to be mended.

export interface Entry {
  /** What stands in the field. */
  readonly shown: string;
  type(text: string): void;
  /** Hands over what stands there, or this. */
  hand(text?: string): Promise<void>;
  /** Enter hands over, Esc takes back what was typed. */
  key(event: KeyboardEvent): void;
}

export function entry(value: () => string, problem: () => string, take: (typed: string) => Promise<void>): Entry {
  let typing = $state<string>();
  const shown = $derived(typing ?? value());

  async function hand(text = shown): Promise<void> {
    typing = text;
    // What was refused is sent again even when it is as before: it takes the refusal away.
    if (text.trim() !== value() || problem() !== "") await take(text.trim());
    if (typing === text && problem() === "") typing = undefined;
  }
  return {
    get shown() {
      return shown;
    },
    type(text) {
      typing = text;
    },
    hand,
    key(event) {
      if (event.key === "Enter") void hand();
      else if (event.key === "Escape" && typing !== undefined) typing = undefined;
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
