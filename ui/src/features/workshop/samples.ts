// The samples that come with the program, each with a picture of its piece.
import bag from "../../../../assets/samples/bag/cover.png";
import chocolate from "../../../../assets/samples/chocolate/cover.png";
import pen from "../../../../assets/samples/pen/cover.png";
import ring from "../../../../assets/samples/ring/cover.png";
import shirt from "../../../../assets/samples/shirt/cover.png";
import shoe from "../../../../assets/samples/shoe/cover.png";

export interface Sample {
  id: string;
  /** Its template's permanent name. */
  template: string;
  cover: string;
  /** Names of the words. */
  title: string;
  text: string;
}

export const samples: readonly Sample[] = [
  { id: "bag", template: "messenger-bag", cover: bag, title: "sample-bag", text: "sample-bag-text" },
  { id: "chocolate", template: "chocolate-bar", cover: chocolate, title: "sample-chocolate", text: "sample-chocolate-text" },
  { id: "pen", template: "pen", cover: pen, title: "sample-pen", text: "sample-pen-text" },
  { id: "ring", template: "ring", cover: ring, title: "sample-ring", text: "sample-ring-text" },
  { id: "shirt", template: "shirt", cover: shirt, title: "sample-shirt", text: "sample-shirt-text" },
  { id: "shoe", template: "shoe", cover: shoe, title: "sample-shoe", text: "sample-shoe-text" },
];
