// escpos requires qr-image at load, for pictures and its own QR code; neither is used here (docs/dependencies.md).
module.exports = () => {
  throw new Error("qr-image is not part of this product");
};
