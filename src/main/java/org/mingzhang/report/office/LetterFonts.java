package org.mingzhang.report.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Names what to take where a font of the letter is not installed. */
final class LetterFonts {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String[][] FONTS = {
        {LetterStyles.TITLE_FONT, "华文中宋", "roman"}, {LetterStyles.BODY_FONT, "仿宋_GB2312", "modern"},
        {LetterStyles.HEAD_FONT, "SimHei", "modern"}, {LetterStyles.NUMBER_FONT, "SimSun", "roman"},
    };

    private LetterFonts() {
    }

    static void addTo(XWPFDocument document) {
        StringBuilder table = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        for (String[] font : FONTS) {
            table.append("<w:font w:name=\"").append(font[0]).append("\"><w:altName w:val=\"").append(font[1])
                    .append("\"/><w:charset w:val=\"86\"/><w:family w:val=\"").append(font[2]).append("\"/></w:font>");
        }
        table.append("</w:fonts>");
        try {
            PackagePart part = document.getPackage().createPart(PackagingURIHelper.createPartName("/word/fontTable.xml"), TYPE);
            try (OutputStream out = part.getOutputStream()) {
                out.write(table.toString().getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
