package vn.cancu.extract;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// What lies on a page of a PDF besides its letters, noted while its text is read: how much of it pictures cover, and the
/// curves drawn on it. [PageMarks] would know it too, at the price of reading the page a second time.
final class PageCover {
    /// Pixels of a page at 72 dots an inch are 500,000; pictures half as large together may be one.
    private static final long LARGE = 250_000;

    private final PDFStreamEngine engine;
    private PDRectangle page = PDRectangle.A4;
    private double area;
    private long pixels;
    private int curves;
    private boolean open;

    /// Watches an engine that does not look at pictures itself.
    PageCover(PDFStreamEngine engine) {
        this.engine = engine;
        engine.addOperator(new Objects());
        engine.addOperator(new InlinePictures());
        engine.addOperator(new Curves(OperatorName.CURVE_TO));
        engine.addOperator(new Curves(OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT));
        engine.addOperator(new Curves(OperatorName.CURVE_TO_REPLICATE_FINAL_POINT));
    }

    /// A page begins.
    ///
    /// @param box the part of it that is shown
    void open(PDRectangle box) {
        page = box;
        area = 0;
        pixels = 0;
        curves = 0;
        open = true;
    }

    /// What is drawn from here on lies over the page: annotations.
    void close() {
        open = false;
    }

    /// Share of the page's area that pictures cover, 0 to 100.
    int share() {
        return PageMarks.share(area, page);
    }

    /// Whether the pictures have pixels enough to be a page.
    boolean isLarge() {
        return pixels >= LARGE;
    }

    /// How many curves lines and areas have: letters that a printing house has turned into outlines have many.
    int curves() {
        return curves;
    }

    private void picture(COSDictionary picture) {
        if (open) {
            Matrix place = engine.getGraphicsState().getCurrentTransformationMatrix();
            area += PageMarks.area(place, page);
            pixels += (long) picture.getInt(COSName.WIDTH, COSName.W, 0) * picture.getInt(COSName.HEIGHT, COSName.H, 0);
        }
    }

    /// `Do`: a picture, or a form with its own content.
    private final class Objects extends DrawObject {
        Objects() {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty() && operands.getFirst() instanceof COSName name) {
                PDResources resources = engine.getResources();
                if (resources.isImageXObject(name)) {
                    COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
                    picture(objects.getCOSStream(name));
                    return;
                }
            }
            super.process(operator, operands);
        }
    }

    /// `BI`: a picture in the middle of the content.
    private final class InlinePictures extends OperatorProcessor {
        InlinePictures() {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            byte[] data = operator.getImageData();
            if (data != null && data.length > 0) {
                picture(operator.getImageParameters());
            }
        }

        @Override
        public String getName() {
            return OperatorName.BEGIN_INLINE_IMAGE;
        }
    }

    /// An operator that draws a curve.
    private final class Curves extends OperatorProcessor {
        private final String name;

        Curves(String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            curves += open ? 1 : 0;
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
