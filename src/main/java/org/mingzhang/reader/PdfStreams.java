package org.mingzhang.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * The packed streams of a PDF file before it is opened. PDFBox unpacks most of them in memory, some while it opens the file:
 * those that may unpack to more than the limit are unpacked here first, and thrown away.
 */
final class PdfStreams {
    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FILTER = Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b");
    /** No filter makes more out of a byte. */
    private static final int MOST_RATIO = 2800;
    private static final int LONGEST_DICTIONARY = 2000;
    private final Source source;
    private final byte[] bytes;
    private final Limits limits;
    private int nextEnd = -1;

    private PdfStreams(Source source, Limits limits) {
        this.source = source;
        this.bytes = source.bytes();
        this.limits = limits;
    }

    static void refuseBombs(Source source, Limits limits) throws UnreadableException {
        new PdfStreams(source, limits).refuseBombs();
    }

    private void refuseBombs() throws UnreadableException {
        int dictionary = 0;
        for (int at = find(BEGIN, 0); at >= 0; at = find(BEGIN, at + BEGIN.length)) {
            boolean ending = at >= 3 && bytes[at - 1] == 'd' && bytes[at - 2] == 'n' && bytes[at - 3] == 'e';
            if (!ending) {
                stream(Math.max(dictionary, at - LONGEST_DICTIONARY), at);
            }
            dictionary = at + BEGIN.length;
        }
    }

    private void stream(int dictionary, int keyword) throws UnreadableException {
        List<String> filters = filters(new String(bytes, dictionary, keyword - dictionary, StandardCharsets.ISO_8859_1));
        if (filters.size() > 1) {
            throw new UnreadableException(source.name(), "PDF 里有一段内容用两种方法压缩了两遍，可能是压缩炸弹，没有检查；请重新导出后再检查");
        }
        int from = keyword + BEGIN.length;
        from += from < bytes.length && bytes[from] == '\r' ? 1 : 0;
        from += from < bytes.length && bytes[from] == '\n' ? 1 : 0;
        if (nextEnd < from) {
            int end = find(END, from);
            nextEnd = end < 0 ? bytes.length : end;
        }
        long length = nextEnd - from;
        if (!filters.isEmpty() && length * MOST_RATIO > limits.bytes()) {
            measure(filters.get(0), from);
        }
    }

    private static List<String> filters(String dictionary) {
        List<String> filters = new ArrayList<>();
        Matcher names = FILTER.matcher(dictionary.substring(Math.max(0, dictionary.lastIndexOf("obj"))));
        while (names.find()) {
            // PDFBox, too, takes a filter that is named twice once.
            if (!filters.contains(names.group(1))) {
                filters.add(names.group(1));
            }
        }
        return filters;
    }

    /** What is damaged is left to PDFBox, which stops at the same place. */
    private void measure(String filter, int from) throws UnreadableException {
        Counter counter = new Counter(limits.bytes());
        try {
            FilterFactory.INSTANCE.getFilter(filter).decode(new ByteArrayInputStream(bytes, from, bytes.length - from), counter,
                    new COSDictionary(), 0);
        } catch (IOException | RuntimeException e) {
            counter.flush();
        }
        if (counter.left < 0) {
            throw new UnreadableException(source.name(),
                    "PDF 里有一段内容解压后超过大小限制（" + limits.bytes() + " 字节），不像正常的公开文本；请重新导出后再检查");
        }
    }

    private int find(byte[] word, int from) {
        for (int i = from; i + word.length <= bytes.length; i++) {
            int same = 0;
            while (same < word.length && bytes[i + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return i;
            }
        }
        return -1;
    }

    private static final class Counter extends OutputStream {
        private long left;

        private Counter(long limit) {
            left = limit;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            count(length);
        }

        @Override
        public void flush() {
            // Nothing is kept.
        }

        private void count(int more) throws IOException {
            left -= more;
            if (left < 0) {
                throw new IOException("unpacked too large");
            }
        }
    }
}
