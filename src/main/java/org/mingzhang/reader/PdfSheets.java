package org.mingzhang.reader;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.mingzhang.reader.page.PageContent;

/** The pages of a PDF file read once more, as the reader reads them, each when it is asked for; asked for in order, each once. */
public final class PdfSheets {
    /** A paragraph ends on the page behind the one it begins on; few more are kept at a time. */
    private static final int KEPT = 3;
    private final PdfRoom room;
    private final Map<Integer, Optional<PageContent>> pages = new LinkedHashMap<>();

    public PdfSheets(String file, Limits limits) {
        this.room = new PdfRoom(file, limits);
    }

    /** Refuses what unpacks to more than the limits, before the file is opened. */
    public static void refuseBombs(Source source, Limits limits) throws UnreadableException {
        PdfStreams.refuseBombs(source, limits);
    }

    /**
     * What a page shows, set upright; nothing where it is damaged.
     *
     * @param number 1-based
     */
    public Optional<PageContent> page(PDPage page, int number) throws UnreadableException {
        try {
            if (!pages.containsKey(number)) {
                if (pages.size() == KEPT) {
                    pages.remove(pages.keySet().iterator().next());
                }
                pages.put(number, read(page, number));
            }
            return pages.get(number);
        } catch (PdfRoom.PassedException e) {
            throw e.reason();
        }
    }

    private Optional<PageContent> read(PDPage page, int number) {
        try {
            PageContent content = PdfPage.read(page, number, room);
            content.setUpright();
            return Optional.of(content);
        } catch (PdfRoom.PassedException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
