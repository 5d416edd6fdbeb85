// escpos requires get-pixels at load, for pictures and its own QR code; neither is used here (docs/dependencies.md).
module.exports = () => {
  throw new Error("get-pixels is not part of this product");
};
