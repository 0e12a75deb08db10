package org.mingzhang.report.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;

/** An office file that does not tell when it was written: the same findings give the same bytes. */
final class FixedPackage {
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private FixedPackage() {
    }

    static void describe(POIXMLProperties properties, String title, String version) {
        Optional<Date> time = Optional.of(Date.from(TIME.toInstant(ZoneOffset.UTC)));
        properties.getCoreProperties().setCreated(time);
        properties.getCoreProperties().setModified(time);
        properties.getCoreProperties().setCreator("mingzhang");
        properties.getCoreProperties().setTitle(title);
        properties.getExtendedProperties().setApplication("mingzhang " + OfficeText.line(version));
    }

    /** Packs the parts of a package that was just written once more, without the clock. */
    static void repack(byte[] written, OutputStream out) throws IOException {
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written));
        ZipOutputStream packed = new ZipOutputStream(out);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            ZipEntry same = new ZipEntry(entry.getName());
            same.setTimeLocal(TIME);
            packed.putNextEntry(same);
            in.transferTo(packed);
            packed.closeEntry();
        }
        packed.finish();
        out.flush();
    }
}
