package org.mingzhang.report.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.mingzhang.report.Batch;
import org.mingzhang.report.Report;
import org.mingzhang.report.Unreadable;
import org.mingzhang.report.office.LetterStyles.Style;
import org.mingzhang.rule.Checked;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** The opinion a bureau sends back to a department; of a batch one after another, each on pages of its own. */
public final class Opinion implements Report {
    // A4 and the margins of GB/T 9704, in twentieths of a point.
    private static final long WIDTH = 11906;
    private static final long HEIGHT = 16838;
    private static final long TOP = 2098;
    private static final long BOTTOM = 1984;
    private static final long LEFT = 1587;
    private static final long RIGHT = 1474;
    private static final long FOOTER = 1361;

    /** Writes a .docx file. */
    @Override
    public void write(Batch batch, OutputStream out) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            LetterStyles.addTo(document);
            LetterFonts.addTo(document);
            pageNumbers(document);
            int left = Math.max(1, batch.size());
            if (batch.size() == 0) {
                add(document, Letter.ofNothing(), true);
            }
            for (Checked checked : batch.documents()) {
                add(document, Letter.about(checked), --left == 0);
            }
            for (Unreadable file : batch.unreadable()) {
                add(document, Letter.about(file), --left == 0);
            }
            FixedPackage.describe(document.getProperties(), "预决算公开文本审核意见", batch.version());
            document.write(written);
        }
        FixedPackage.repack(written.toByteArray(), out);
    }

    /** The end of a letter is the end of a section, so that its pages are counted from one. */
    private static void add(XWPFDocument document, List<Letter.Line> lines, boolean last) {
        XWPFParagraph paragraph = null;
        for (Letter.Line line : lines) {
            paragraph = document.createParagraph();
            paragraph.setStyle(line.style().id());
            XWPFRun run = paragraph.createRun();
            String[] parts = line.text().split("\n");
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    run.addBreak();
                }
                run.setText(parts[i]);
            }
        }
        if (last) {
            section(body(document));
        } else if (paragraph != null) {
            CTPPr properties = paragraph.getCTP().getPPr();
            CTSectPr section = properties.addNewSectPr();
            section.addNewFooterReference().set(body(document).getFooterReferenceArray(0));
            section(section);
        }
    }

    private static CTSectPr body(XWPFDocument document) {
        return document.getDocument().getBody().isSetSectPr() ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
    }

    private static void section(CTSectPr section) {
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(FOOTER));
        margins.setFooter(BigInteger.valueOf(FOOTER));
        margins.setGutter(BigInteger.ZERO);
        section.addNewPgNumType().setStart(BigInteger.ONE);
    }

    private static void pageNumbers(XWPFDocument document) {
        XWPFParagraph number = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        number.setStyle(Style.PAGE.id());
        number.createRun().setText("— ");
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        number.createRun().setText(" —");
    }
}
