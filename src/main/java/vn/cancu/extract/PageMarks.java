package vn.cancu.extract;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// What is drawn on a page of a PDF: pictures with their places, strokes and letters. Nothing is decoded or painted.
final class PageMarks extends PDFGraphicsStreamEngine {
    /// Objects after which a page is not looked at any further.
    private static final int MOST = 20_000;

    /// A picture on the page.
    ///
    /// @param image the picture
    /// @param place from the unit square to the page
    record Drawn(PDImage image, Matrix place) {

        /// Its resolution on the page, in dots an inch.
        double dpi() {
            double points = Math.hypot(place.getScaleX(), place.getShearY());
            return points <= 0 ? 0 : image.getWidth() * 72.0 / points;
        }

        /// Whether it is neither turned, skewed nor mirrored.
        boolean isUpright() {
            double shear = Math.abs(place.getShearX()) + Math.abs(place.getShearY());
            return place.getScaleX() > 0 && place.getScaleY() > 0 && shear < 0.01 * place.getScaleX();
        }
    }

    private static final class Enough extends IOException {}

    private final PDPage page;
    private final List<Drawn> pictures = new ArrayList<>();
    private int strokes;
    private int letters;

    private PageMarks(PDPage page) {
        super(page);
        this.page = page;
    }

    /// Looks at a page, without its annotations. A page that is damaged is known up to there.
    static PageMarks of(PDPage page) {
        var marks = new PageMarks(page);
        try {
            marks.processPage(page);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return marks;
        }
        return marks;
    }

    List<Drawn> pictures() {
        return pictures;
    }

    /// How many lines and areas are drawn.
    int strokes() {
        return strokes;
    }

    /// How many letters are drawn so that they can be seen; the layer of text under a scan cannot.
    int letters() {
        return letters;
    }

    /// Share of the page's area that pictures cover, 0 to 100.
    int share() {
        PDRectangle box = page.getCropBox();
        double area = 0;
        for (Drawn picture : pictures) {
            area += area(picture.place(), box);
        }
        return share(area, box);
    }

    /// The percentage of a page that an area makes up, 0 to 100.
    static int share(double area, PDRectangle page) {
        double whole = (double) page.getWidth() * page.getHeight();
        return whole <= 0 ? 0 : (int) Math.clamp(Math.round(100 * area / whole), 0, 100);
    }

    /// The area of the page inside the rectangle around a picture.
    static double area(Matrix place, PDRectangle page) {
        float[] xs = {0, place.getScaleX(), place.getShearX(), place.getScaleX() + place.getShearX()};
        float[] ys = {0, place.getShearY(), place.getScaleY(), place.getShearY() + place.getScaleY()};
        double left = page.getUpperRightX();
        double right = page.getLowerLeftX();
        double low = page.getUpperRightY();
        double high = page.getLowerLeftY();
        for (int i = 0; i < xs.length; i++) {
            left = Math.min(left, place.getTranslateX() + xs[i]);
            right = Math.max(right, place.getTranslateX() + xs[i]);
            low = Math.min(low, place.getTranslateY() + ys[i]);
            high = Math.max(high, place.getTranslateY() + ys[i]);
        }
        double width = Math.min(right, page.getUpperRightX()) - Math.max(left, page.getLowerLeftX());
        double height = Math.min(high, page.getUpperRightY()) - Math.max(low, page.getLowerLeftY());
        return width <= 0 || height <= 0 ? 0 : width * height;
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        pictures.add(new Drawn(
                image, getGraphicsState().getCurrentTransformationMatrix().clone()));
        count();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER) {
            letters++;
            count();
        }
    }

    private void stroke() throws IOException {
        strokes++;
        count();
    }

    private void count() throws IOException {
        if (pictures.size() + strokes + letters > MOST) {
            throw new Enough();
        }
    }

    @Override
    public void strokePath() throws IOException {
        stroke();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        stroke();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        stroke();
    }

    @Override
    public void shadingFill(COSName name) throws IOException {
        stroke();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        // Only what is painted counts.
    }

    @Override
    public void clip(int windingRule) {
        // Only what is painted counts.
    }

    @Override
    public void moveTo(float x, float y) {
        // Only what is painted counts.
    }

    @Override
    public void lineTo(float x, float y) {
        // Only what is painted counts.
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        // Only what is painted counts.
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void closePath() {
        // Only what is painted counts.
    }

    @Override
    public void endPath() {
        // Only what is painted counts.
    }
}
