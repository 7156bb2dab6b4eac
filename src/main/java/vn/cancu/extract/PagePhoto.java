package vn.cancu.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/// A page as a picture for recognition.
///
/// A page that is one picture, perhaps with a seal and a signature laid over it, is that picture, in its own resolution: drawing it in another one costs
/// time and blurs or roughens the letters (measured on ten pages of 200 dots an inch: 6.4 % of the words missing in
/// their own resolution, 10.3 % drawn with 300). Everything else is drawn with its annotations.
///
/// Seals are red, signatures blue, and both lie over printed names. `black` shows the page without inks in colour: a
/// pixel is as light as the lightest of its three colours, which leaves of red and blue next to nothing and of black all.
///
/// @param grey in shades of grey, all inks
/// @param black in shades of grey, without inks in colour; the same picture as `grey` when there are none, or when most of
///     the page is printed in colour
/// @param dpi dots an inch
record PagePhoto(BufferedImage grey, BufferedImage black, int dpi) {
    private static final int DPI = 300;
    private static final int COARSEST = 130;
    private static final int FINEST = 400;
    /// Share of the page, of a hundred, that a picture must cover to be the page.
    private static final int WHOLE = 90;
    /// An image that covers less than this fraction of the page, 1 / n, is a seal or a signature.
    private static final int SMALL = 10;

    /// Takes a page.
    ///
    /// @param number from 1
    /// @param stamps what is not to be seen on it
    static PagePhoto of(PageDrawer drawer, int number, Optional<ScanStamps> stamps) throws IOException {
        return switch (drawer) {
            case PdfDrawer pdf -> ofPdf(pdf, number, stamps.orElseThrow());
            case PictureDrawer picture -> ofPicture(picture, number);
        };
    }

    private static PagePhoto ofPdf(PdfDrawer drawer, int number, ScanStamps stamps) throws IOException {
        PDPage page = drawer.document().getPage(number - 1);
        PageMarks marks = PageMarks.of(page);
        Optional<PageMarks.Drawn> only = only(page, marks, stamps);
        if (only.isPresent()) {
            BufferedImage image = only.get().image().getImage();
            return of(image, (int) Math.round(only.get().dpi()));
        }
        double finest = marks.pictures().stream()
                .filter(picture -> marks.share() >= WHOLE / 2)
                .max(Comparator.comparing(PagePhoto::area))
                .map(PageMarks.Drawn::dpi)
                .orElse((double) DPI);
        int dpi = (int) Math.clamp(Math.round(finest), 200, DPI);
        double scale = drawer.bounded(number, dpi / 72.0);
        BufferedImage drawn = drawer.drawWithout(stamps, number, scale);
        return of(drawn, (int) Math.round(scale * 72));
    }

    /// The picture that is the page. Small ones over it are seals and signatures, which hide what is printed.
    private static Optional<PageMarks.Drawn> only(PDPage page, PageMarks marks, ScanStamps stamps) throws IOException {
        PDRectangle box = page.getCropBox();
        double area = (double) box.getWidth() * box.getHeight();
        boolean alone = !marks.pictures().isEmpty()
                && marks.strokes() == 0
                && marks.letters() == 0
                && page.getRotation() == 0
                && area(marks.pictures().getFirst()) * 100 >= WHOLE * area
                && marks.pictures().stream().skip(1).allMatch(picture -> area(picture) * SMALL <= area)
                && page.getAnnotations().stream().allMatch(mark -> isUnseen(mark) || stamps.holds(mark));
        if (!alone) {
            return Optional.empty();
        }
        PageMarks.Drawn picture = marks.pictures().getFirst();
        long pixels = (long) picture.image().getWidth() * picture.image().getHeight();
        boolean inside = picture.place().getScaleX() <= 1.05 * box.getWidth()
                && picture.place().getScaleY() <= 1.05 * box.getHeight();
        return picture.isUpright()
                        && inside
                        && !picture.image().isStencil()
                        && picture.dpi() >= COARSEST
                        && picture.dpi() <= FINEST
                        && pixels <= PageDrawer.MOST_PIXELS
                ? Optional.of(picture)
                : Optional.empty();
    }

    private static double area(PageMarks.Drawn picture) {
        return Math.abs(picture.place().getScaleX() * picture.place().getScaleY());
    }

    private static boolean isUnseen(PDAnnotation annotation) {
        return annotation.isHidden() || annotation.getNormalAppearanceStream() == null;
    }

    /// A picture file does not tell its resolution reliably; a page of A4 is taken for granted.
    private static PagePhoto ofPicture(PictureDrawer drawer, int number) throws IOException {
        double inches = drawer.width(number) > drawer.height(number) ? 11.7 : 8.3;
        double dpi = drawer.width(number) / inches;
        double scale = drawer.bounded(number, dpi < COARSEST ? 2 : dpi > FINEST ? FINEST / dpi : 1);
        return of(drawer.draw(number, scale, true), (int) Math.clamp(Math.round(dpi * scale), 70, FINEST));
    }

    private static PagePhoto of(BufferedImage picture, int dpi) {
        BufferedImage grey = GreyscaleImages.of(picture);
        return new PagePhoto(grey, GreyscaleImages.black(picture, grey), dpi);
    }

    /// Turned clockwise.
    ///
    /// @param quarters 1 to 3
    PagePhoto turned(int quarters) {
        BufferedImage turned = GreyscaleImages.turned(grey, quarters);
        return new PagePhoto(turned, black == grey ? turned : GreyscaleImages.turned(black, quarters), dpi);
    }

    long pixels() {
        return (long) grey.getWidth() * grey.getHeight();
    }
}
