// The commands of the shell, as the window calls them: name → what it takes and what comes back.
import type {
  AheadView,
  AnswerInput,
  ArticleView,
  ChooseView,
  CompareView,
  ConflictView,
  CopiesView,
  CounterSettingsView,
  CounterState,
  CounterView,
  CustomerCard,
  CustomersListed,
  CustomerView,
  DepositView,
  DesignView,
  DiscountView,
  ErasedView,
  ErrorView,
  FigureView,
  HitView,
  KeepsakeView,
  LeaveView,
  LineInput,
  MatchView,
  MeasuredView,
  MeasuresInput,
  MeasuresTakenView,
  NewWorkshop,
  OrdersListed,
  OrderView,
  OtherInput,
  PaperView,
  PaymentInput,
  PhotoInput,
  PictureView,
  PrintedView,
  PrintingInput,
  PrintingView,
  PutBackView,
  RescueView,
  SentView,
  SettingsView,
  ShelfView,
  SigningView,
  SignInput,
  SignPageView,
  SinceView,
  StandsView,
  StartView,
  SwatchPhoto,
  TablePreview,
  TableView,
  TakeOrder,
  TemplateCard,
  TodayView,
  UndoView,
  UploadInput,
  WorkshopInput,
  WorkshopView,
  WorkView,
} from "../generated";

export type Nothing = Record<string, never>;
export type FileKind = "workshop" | "logo" | "folder" | "copies" | "template";

export interface Commands {
  app_start: [Nothing, StartView];
  workshop: [Nothing, WorkshopView];
  settings_set: [{ settings: SettingsView }, SettingsView];
  workshop_look_around: [{ sample: string }, WorkshopView];
  workshop_create: [{ new: NewWorkshop }, WorkshopView];
  workshop_open: [{ path: string }, WorkshopView];
  workshop_close: [Nothing, null];
  file_ask: [{ kind: FileKind }, string];
  today: [Nothing, TodayView];
  templates: [Nothing, TemplateCard[]];
  template_take: [{ path: string }, null];
  template_take_sample: [{ sample: string }, null];
  design_start: [{ template: string; preset: string }, DesignView];
  design_open: [{ id: string }, DesignView];
  design_swatches: [{ id: string; photos: readonly string[] }, SwatchPhoto[]];
  design_upload: [{ id: string; path: string; upload: UploadInput }, ChooseView];
  design_upload_shown: [{ id: string; path: string }, string];
  design_upload_out: [{ id: string; path: string }, PrintedView];
  design_picture: [{ id: string; across: number }, PictureView[]];
  design_choose: [{ id: string; path: string; answer: AnswerInput }, ChooseView];
  design_why: [{ id: string; path: string; answer: AnswerInput }, ConflictView];
  design_take_way: [{ id: string; answers: string }, DesignView];
  design_preset: [{ id: string; preset: string }, DesignView];
  design_quantity: [{ id: string; quantity: number }, DesignView];
  design_name: [{ id: string; name: string }, DesignView];
  design_keep: [{ id: string }, DesignView];
  design_surprise: [{ id: string; colours: boolean }, DesignView];
  design_goes_well: [{ id: string }, MatchView[]];
  design_under: [{ id: string; total: string }, DesignView];
  design_beside: [{ id: string }, DesignView];
  design_compare: [{ id: string }, CompareView];
  design_take_beside: [{ id: string; at: number }, DesignView];
  design_drop_beside: [{ id: string; at: number }, DesignView];
  design_drop: [{ id: string }, null];
  order_take: [{ order: TakeOrder }, OrderView];
  orders: [{ view: string; search: string; from: number }, OrdersListed];
  order_ahead: [{ design: string; deposit: DepositView }, AheadView];
  order: [{ number: string }, OrderView];
  order_change: [{ number: string; due: string; note: string; private: string }, OrderView];
  order_status: [{ number: string; status: string }, OrderView];
  customers: [{ search: string; from: number }, CustomersListed];
  customer: [{ id: string }, CustomerView];
  customer_edit: [{ card: CustomerCard }, CustomerView];
  customer_erase: [{ id: string }, ErasedView];
  copies_renew: [Nothing, null];
  paper: [{ number: string; audience: string; paper: string }, PaperView];
  today_print: [Nothing, PrintedView];
  paper_print: [{ number: string; audience: string; paper: string }, PrintedView];
  paper_open: [{ path: string }, null];
  copies: [Nothing, CopiesView];
  copies_take: [Nothing, CopiesView];
  copies_place: [{ folder: string }, CopiesView];
  copies_check: [{ path: string }, string];
  copies_since: [{ path: string }, SinceView];
  copies_rescue: [Nothing, RescueView];
  copies_put_back: [{ file: string; copy: string }, PutBackView];
  order_add_line: [{ number: string; line: LineInput }, OrderView];
  order_add_design: [{ number: string; design: string }, OrderView];
  line_change: [{ number: string; line: string; input: LineInput }, OrderView];
  line_remove: [{ number: string; line: string }, OrderView];
  line_again: [{ line: string }, DesignView];
  line_design: [{ line: string; template: string }, DesignView];
  line_picture: [{ line: string; side: string }, string];
  line_fit: [{ id: string; newPrice: boolean }, OrderView];
  order_discount: [{ number: string; line: string; discount: DiscountView }, OrderView];
  order_deposit: [{ number: string; deposit: DepositView }, OrderView];
  order_pay: [{ number: string; payment: PaymentInput }, OrderView];
  payment_remove: [{ number: string; id: string }, OrderView];
  articles: [Nothing, ArticleView[]];
  article_keep: [{ article: ArticleView }, ArticleView[]];
  photo_add: [{ photo: PhotoInput }, null];
  photo_change: [{ id: string; caption: string; bench: boolean }, null];
  photo_remove: [{ id: string }, null];
  photo: [{ id: string }, string];
  customer_consent: [{ id: string; what: string; allowed: boolean }, CustomerView];
  customer_join: [{ id: string; other: string }, CustomerView];
  figures: [Nothing, FigureView[]];
  measures_keep: [{ measures: MeasuresInput }, CustomerView];
  measures_remove: [{ customer: string; id: string }, CustomerView];
  table_read: [{ name: string; data: string }, TableView];
  table_preview: [{ kinds: string[] }, TablePreview];
  table_out: [{ what: string }, PrintedView];
  table_take: [{ kinds: string[]; leaveOut: boolean }, string];
  design_measured: [{ figure: string; text: string }, MeasuredView[]];
  design_measures: [{ id: string; set: string }, MeasuresTakenView];
  design_other: [{ id: string; path: string; other: OtherInput }, DesignView];
  design_update: [{ id: string }, DesignView];
  design_coded: [{ code: string }, DesignView];
  design_keepsake: [{ code: string }, KeepsakeView];
  /** An empty paper is the workshop's own. */
  design_card: [{ id: string; paper: string }, PaperView];
  design_card_print: [{ code: string; paper: string }, PrintedView];
  design_share: [{ code: string; form: "png" | "pdf" }, PrintedView];
  design_send: [{ code: string }, SentView];
  /** No swatch named: all that the template offers. */
  swatch_tags: [{ template: string; swatches: string[]; paper: string }, PaperView];
  swatch_tags_print: [{ template: string; swatches: string[]; paper: string }, PrintedView];
  templates_shelf: [Nothing, ShelfView[]];
  template_out: [{ id: string; path: string }, PrintedView];
  template_release: [{ id: string }, ShelfView[]];
  template_drop_draft: [{ id: string }, ShelfView[]];
  template_offer: [{ id: string; offered: boolean }, ShelfView[]];
  workshop_change: [{ workshop: WorkshopInput }, WorkshopView];
  workshop_logo: [{ path: string }, WorkshopView];
  printing: [Nothing, PrintingView];
  printing_set: [{ printing: PrintingInput }, PrintingView];
  printing_test: [{ paper: string }, PrintedView];
  undo: [Nothing, UndoView];
  redo: [Nothing, UndoView];
  search: [{ text: string }, HitView[]];
  work_stop: [{ id: number }, null];
  counter_open: [{ id: string }, CounterState];
  counter_close: [Nothing, CounterState];
  counter_state: [Nothing, CounterState];
  counter_beside: [{ id: string }, null];
  counter_bring_back: [Nothing, CounterState];
  counter_forget: [Nothing, CounterState];
  sign_there: [{ asked: SignInput }, SigningView];
  sign_back: [Nothing, null];
  sign_state: [{ asked: SignInput }, SigningView];
  counter_sign_page: [Nothing, SignPageView];
  /** Strokes or a name; `page` is the one they read. */
  counter_signed: [{ page: string; name: string; strokes: number[][] }, null];
  counter_not_yet: [{ page: string }, null];
  counter_view: [Nothing, CounterView];
  counter_tick: [{ touched: boolean; held: boolean }, StandsView];
  counter_begin: [{ template: string; preset: string }, CounterView];
  counter_swatches: [{ photos: readonly string[] }, SwatchPhoto[]];
  counter_upload: [{ path: string }, string];
  counter_pictures: [{ across: number }, PictureView[]];
  counter_choose: [{ piece: string; path: string; answer: AnswerInput }, ChooseView];
  counter_why: [{ path: string; answer: AnswerInput }, ConflictView];
  counter_take_way: [{ piece: string; answers: string }, DesignView];
  counter_preset: [{ piece: string; preset: string }, DesignView];
  counter_name: [{ piece: string; name: string }, DesignView];
  counter_keep: [Nothing, DesignView];
  counter_keepsake: [{ piece: string }, KeepsakeView];
  counter_surprise: [{ piece: string; colours: boolean }, DesignView];
  counter_goes_well: [Nothing, MatchView[]];
  counter_under: [{ piece: string; total: string }, DesignView];
  counter_put_beside: [{ piece: string }, DesignView];
  counter_compare: [Nothing, CompareView];
  counter_take_beside: [{ piece: string; at: number }, DesignView];
  counter_drop_beside: [{ piece: string; at: number }, DesignView];
  counter_back: [Nothing, DesignView];
  counter_done: [Nothing, null];
  counter_leave: [{ pin: string }, LeaveView];
  counter_settings: [Nothing, CounterSettingsView];
  counter_change: [{ settings: CounterSettingsView }, CounterSettingsView];
  counter_pin: [{ pin: string }, string];
  counter_words: [{ words: string }, PaperView];
  counter_words_print: [{ words: string }, PrintedView];
}

export type Command = keyof Commands;
export type Args<C extends Command> = Commands[C][0];
export type Answer<C extends Command> = Commands[C][1];

/** What stands behind the window: the shell, or the fake of the tests. */
export interface Host {
  /** Hears what goes wrong in the background. */
  hear(trouble: (error: ErrorView) => void): void;
  /** Hears how far long work is. */
  watch(work: (view: WorkView) => void): void;
  /** Hears of what happens at the other window: `changed` (somebody wrote), `counter` (the customer did something). */
  follow(event: "changed" | "counter", told: () => void): void;
  call<C extends Command>(command: C, args: Args<C>): Promise<Answer<C>>;
}
