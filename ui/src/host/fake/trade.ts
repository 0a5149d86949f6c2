// Orders of the believable workshop: their pieces, their money, their photographs.
import type { AgreedInput, ArticleView, LineInput, OrderView, SignInput, TakeOrder } from "../../generated";
import type { Answer, Args } from "../commands";
import { agreement, terms } from "./agreement";
import { cents, designPiece, freePiece, noMoney, sideOf, typed, type Photo, type Piece } from "./bill";
import type { Design } from "./design";
import { designView } from "./design";
import type { Person } from "./customers";
import { orderView, type Order } from "./shop";
import { l, money, say, type Label } from "./words";

interface Stock {
  designs: Design[];
  orders: Order[];
  people: Person[];
  photos: Photo[];
  next: number;
}

export interface Desk {
  stock(): Stock;
  act<T>(what: Label, work: () => T): T;
  order(number: string): Order;
  design(id: string): Design;
  /** What was signed on the customer's screen for this order. */
  signed(input: SignInput): AgreedInput;
}

type Trading =
  | "order_take" | "order_change" | "order_add_line" | "order_add_design" | "line_change" | "line_remove" | "line_design"
  | "order_discount" | "order_deposit" | "order_pay" | "payment_remove" | "articles"
  | "line_picture" | "photo_add" | "photo_change" | "photo_remove" | "photo";
type Handlers = { [C in Trading]: (args: Args<C>) => Answer<C> };

const shelf = (): ArticleView[] =>
  ([["balm", "Leather balm, 50 ml", "LB-50", 1200], ["thread", "Linen thread, 25 m", "LT-25", 650], ["mount", "Belt punch", "", 1890]] as const).map(
    ([id, name, code, price]) => ({ id, name, code, price: money(price), price_typed: typed(price), rate: 0, stopped: false }),
  );

function refuse(code: string, message: Label, hint: Label): never {
  throw { code, message: say(message), hint: say(hint) };
}

export function trade({ stock, act, order, design, signed }: Desk): Handlers {
  /** What was signed on the customer's screen, or at the maker's. */
  const agreedTo = ({ design: id, due, closing: { agreed, deposit } }: TakeOrder): AgreedInput | null => (agreed?.there ? signed({ design: id, due, deposit }) : agreed);
  const clock = (): string => new Date().toTimeString().slice(0, 5);
  const view = (one: Order): OrderView => orderView(one, stock().people, stock().photos);
  const photo = (id: string): Photo =>
    stock().photos.find((one) => one.id === id) ?? refuse("photo.gone", l("This photo is not there any more.", "Dieses Foto gibt es nicht mehr."), l("", ""));
  let made = 0;

  function piece(input: LineInput, id: string, rate: number | null = 0): Piece {
    const article = shelf().find((one) => one.id === input.article);
    if (article) return { ...freePiece(id, article.name, input.quantity, cents(article.price_typed)), kind: "article" };
    if (!input.words.trim()) refuse("order.words_missing", l("It does not say yet what is to be made.", "Es steht noch nicht da, was entstehen soll."), l("", ""));
    return { ...freePiece(id, input.words.trim(), input.quantity, cents(input.price)), rate: input.rate ?? rate, due: input.due };
  }
  function change(number: string, what: Label, work: (one: Order) => void): OrderView {
    return act(what, () => {
      const one = order(number);
      work(one);
      one.history.unshift({ when: clock(), what, undone: false });
      return view(one);
    });
  }
  function person(wanted: TakeOrder): string {
    if (wanted.customer_id) return wanted.customer_id;
    const id = `p${stock().people.length + 1}`;
    stock().people.push({ id, name: wanted.customer_name, contact: wanted.customer_contact, note: "" });
    return id;
  }
  function fromDesign(id: string): Piece {
    const { answers, name, quantity } = design(id);
    stock().designs = stock().designs.filter((one) => one.id !== id);
    return designPiece(`l${(made += 1)}`, answers, name, quantity);
  }

  return {
    order_take: ({ order: wanted }) =>
      act(l("Order taken", "Auftrag angenommen"), () => {
        const agreed = agreedTo(wanted);
        const first = wanted.line ? piece(wanted.line, `l${(made += 1)}`) : fromDesign(wanted.design);
        const taken: Order = {
          number: `W-${stock().next++}`,
          person: person(wanted),
          status: agreed ? "agreed" : "new",
          due: wanted.due || "12 December",
          overdue: false,
          pieces: [first],
          note: wanted.note,
          private: "",
          money: { ...noMoney(), deposit: wanted.closing.deposit },
          agreement: agreement(terms(true).terms, agreed, wanted.customer_name),
          history: [{ when: clock(), what: l("Order taken", "Auftrag angenommen"), undone: false }],
          papers: [],
        };
        stock().orders.unshift(taken);
        return view(taken);
      }),
    order_change: ({ number, due, note, private: own }) =>
      change(number, l(`${number} changed`, `${number} geändert`), (one) => Object.assign(one, { due, note, private: own })),
    order_add_line: ({ number, line }) =>
      change(number, l("Piece added", "Stück dazugelegt"), (one) => one.pieces.push(piece(line, `l${(made += 1)}`))),
    order_add_design: ({ number, design: id }) =>
      change(number, l("Piece added", "Stück dazugelegt"), (one) => one.pieces.push(fromDesign(id))),
    line_change: ({ number, line, input }) =>
      change(number, l("Piece changed", "Stück geändert"), (one) => {
        one.pieces = one.pieces.map((old) => (old.id === line ? { ...piece(input, line, old.rate), off: old.off } : old));
      }),
    line_remove: ({ number, line }) =>
      change(number, l("Piece taken out", "Stück entfernt"), (one) => (one.pieces = one.pieces.filter(({ id }) => id !== line))),
    line_design: ({ line }) =>
      act(l("Piece started", "Stück angefangen"), () => {
        const found = stock().orders.flatMap((one) => one.pieces).find(({ id }) => id === line);
        const begun: Design = { id: `d-${line}`, name: "", quantity: found?.quantity ?? 1, kept: false, answers: {}, saved: clock() };
        stock().designs.push(begun);
        return designView(begun);
      }),
    order_discount: ({ number, line, discount }) =>
      change(number, l("Discount", "Nachlass"), (one) => {
        if (discount.kind) cents(discount.value);
        const of = one.pieces.find(({ id }) => id === line);
        if (of) of.off = discount;
        else one.money.off = discount;
      }),
    order_deposit: ({ number, deposit }) =>
      change(number, l("Deposit", "Anzahlung"), (one) => {
        if (deposit.kind) cents(deposit.value);
        one.money.deposit = deposit;
      }),
    order_pay: ({ number, payment }) =>
      change(number, l("Payment", "Zahlung"), (one) => {
        const { way, note } = payment;
        const day = payment.day || say(l("today", "heute"));
        one.money.payments.push({ id: `pay-${(made += 1)}`, cents: cents(payment.amount), way, day, note });
      }),
    payment_remove: ({ number, id }) =>
      change(number, l("Payment taken out", "Zahlung entfernt"), ({ money: own }) => {
        own.payments = own.payments.filter((one) => one.id !== id);
      }),
    articles: shelf,
    photo_add: ({ photo: { of, id: to, name, data } }) =>
      act(l("Photo added", "Foto dazugelegt"), () => {
        const full = `data:image/${data.startsWith("iVBOR") ? "png" : "jpeg"};base64,${data}`;
        const told = say(l("1600 × 1200, sharp up to 27 cm", "1600 × 1200, scharf bis 27 cm"));
        stock().photos.push({ id: `f${(made += 1)}`, of, to, name, caption: "", bench: of !== "customer", small: full, told, full });
        return null;
      }),
    photo_change: ({ id, caption, bench }) =>
      act(l("Photo changed", "Foto geändert"), () => Object.assign(photo(id), { caption, bench }) && null),
    photo_remove: ({ id }) =>
      act(l("Photo taken out", "Foto entfernt"), () => {
        stock().photos = stock().photos.filter((one) => one.id !== id);
        return null;
      }),
    photo: ({ id }) => photo(id).full,
    line_picture: ({ line, side }) => {
      const pieces = stock().orders.flatMap((one) => one.pieces);
      return sideOf(pieces.find((piece) => piece.id === line)?.answers ?? {}, side);
    },
  };
}
