// Terms, signatures and what an order would come to, in the believable workshop.
import type { AgreedInput, AgreementView, AheadView, DepositView, WorkshopView } from "../../generated";
import { bill, designPiece, noMoney } from "./bill";
import type { Design } from "./design";
import { l, money, say } from "./words";

/** A maker who asks for a signature; a new workshop asks for nothing. */
export const terms = (sample: boolean): Pick<WorkshopView, "terms" | "sign"> => ({
  sign: sample,
  terms: sample
    ? say(
        l(
          "Half of the price is paid in advance; the work begins then.\nWhat is made to measure can’t be given back. We mend seams and fittings free of charge for two years.",
          "Die Hälfte des Preises wird angezahlt, dann beginnt die Arbeit.\nMaßanfertigungen sind vom Umtausch ausgeschlossen. Nähte und Beschläge reparieren wir zwei Jahre lang kostenlos.",
        ),
      )
    : "",
});

export const unsigned: AgreementView = { terms: "", told: "", signature: "" };

export function agreement(text: string, agreed: AgreedInput | null, customer: string): AgreementView {
  const name = agreed?.name || customer;
  const told = agreed ? say(l(`Terms agreed today by ${name}`, `Mit den Bedingungen einverstanden heute: ${name}`)) : "";
  const line = (stroke: number[]): string => stroke.map((at, i) => `${i % 2 ? " " : i ? "L" : "M"}${at}`).join("");
  return { terms: text, told, signature: (agreed?.strokes ?? []).map(line).join("") };
}

export function ahead({ answers, name, quantity }: Design, deposit: DepositView): AheadView {
  const order = { pieces: [designPiece("ahead", answers, name, quantity)], money: { ...noMoney(), deposit } };
  const whole = bill(order);
  const rest = bill({ ...order, money: { ...order.money, deposit: noMoney().deposit, payments: [] } });
  const asked = whole.deposit_open_typed ? Number(whole.deposit_open_typed.replace(",", ".")) : 0;
  const total = rest.sums.find(({ strong }) => strong)?.amount ?? "";
  const left = Number(whole.to_pay_typed.replace(",", ".")) - asked;
  return { sums: whole.sums, total, deposit: whole.deposit_open, rest: asked ? money(Math.round(left * 100)) : "" };
}
