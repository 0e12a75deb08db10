package org.mingzhang.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page saved as one file (.mht, .mhtml): a mail message whose first HTML part is the page. */
final class WebArchive {
    /** A mail within a mail within a mail is no saved page. */
    private static final int DEEPEST = 5;
    private static final Pattern BOUNDARY = Pattern.compile("boundary\\s{0,9}=\\s{0,9}(?:\"([^\"\n]{1,200})\"|([^\\s;\"]{1,200}))");
    private static final Pattern CHARSET = Pattern.compile("charset\\s{0,9}=\\s{0,9}\"?([a-z0-9._:-]{2,40})");

    /**
     * The bytes of a page.
     *
     * @param charset as the message declares it, "" where it does not
     */
    record Page(Source source, String charset) {
    }

    private final Source source;
    /** A character a byte. */
    private final String text;

    private WebArchive(Source source) {
        this.source = source;
        this.text = new String(source.bytes(), StandardCharsets.ISO_8859_1);
    }

    /** Whether the file begins like a mail message that holds a page. */
    static boolean begins(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        return lower.matches("(?s)(mime-version|from|subject|date|content-type|x-[a-z-]{1,30})\\s{0,9}:.*")
                && lower.contains("mime-version:") && (lower.contains("multipart/") || lower.contains("text/html"));
    }

    /** The file itself where it is no such archive. */
    static Page pageOf(Source source) throws UnreadableException {
        byte[] head = Arrays.copyOf(source.bytes(), Math.min(2048, source.bytes().length));
        if (!begins(new String(head, StandardCharsets.ISO_8859_1))) {
            return new Page(source, "");
        }
        WebArchive archive = new WebArchive(source);
        Page page = archive.find(0, archive.text.length(), 0);
        if (page == null) {
            throw new UnreadableException(source.name(), "单个文件网页（.mht）里没有找到网页正文；请在浏览器里另存为网页（.html）或文本（.txt）");
        }
        return page;
    }

    /** The first page in the part between two offsets, null where there is none. */
    private Page find(int from, int to, int depth) {
        int body = bodyOf(from, to);
        if (body < 0 || depth > DEEPEST) {
            return null;
        }
        String headers = text.substring(from, Math.min(body, from + 65_536)).replaceAll("\r?\n[ \t]{1,80}", " ");
        String type = header(headers, "content-type");
        if (type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            Matcher charset = CHARSET.matcher(type.toLowerCase(Locale.ROOT));
            byte[] bytes = decoded(text.substring(body, to), header(headers, "content-transfer-encoding"));
            return new Page(new Source(source.name(), bytes), charset.find() ? charset.group(1) : "");
        }
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            return null;
        }
        String mark = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        int part = text.indexOf(mark, body);
        while (part >= 0 && part < to) {
            int start = part + mark.length();
            int next = text.indexOf("\n" + mark, start);
            Page page = find(lineAfter(start, to), next < 0 ? to : Math.min(next, to), depth + 1);
            if (page != null) {
                return page;
            }
            part = next < 0 ? -1 : next + 1;
        }
        return null;
    }

    private int lineAfter(int from, int to) {
        int end = text.indexOf('\n', from);
        return end < 0 ? to : Math.min(end + 1, to);
    }

    /** Behind the empty line that ends the headers, -1 where there is none. */
    private int bodyOf(int from, int to) {
        for (int line = from; line < to; line = lineAfter(line, to)) {
            if (text.charAt(line) == '\n') {
                return line + 1;
            }
            if (text.startsWith("\r\n", line)) {
                return line + 2;
            }
        }
        return -1;
    }

    private static String header(String headers, String name) {
        for (String line : headers.split("\r?\n")) {
            if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return "";
    }

    private static byte[] decoded(String body, String encoding) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quotedPrintable(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    /** A damaged end costs the end, not the page. */
    private static byte[] base64(String body) {
        byte[] clean = body.replaceAll("[^A-Za-z0-9+/]", "").getBytes(StandardCharsets.ISO_8859_1);
        int whole = clean.length % 4 == 1 ? clean.length - 1 : clean.length;
        return Base64.getDecoder().decode(Arrays.copyOf(clean, whole));
    }

    private static byte[] quotedPrintable(String body) {
        byte[] bytes = new byte[body.length()];
        int length = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '=') {
                bytes[length++] = (byte) c;
            } else if (body.startsWith("\r\n", i + 1)) {
                i += 2;
            } else if (body.startsWith("\n", i + 1)) {
                i++;
            } else if (i + 2 < body.length() && hex(body, i + 1) >= 0) {
                bytes[length++] = (byte) hex(body, i + 1);
                i += 2;
            } else {
                bytes[length++] = '=';
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static int hex(String body, int at) {
        int high = Character.digit(body.charAt(at), 16);
        int low = Character.digit(body.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
