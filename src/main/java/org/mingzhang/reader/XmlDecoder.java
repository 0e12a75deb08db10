package org.mingzhang.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of an XML part. The parser of the JDK prints what it cannot decode to the terminal; this throws alone. */
final class XmlDecoder {
    private static final int HEAD = 256;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlDecoder() {
    }

    static Reader reader(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        Charset charset = charset(head);
        int mark = begins(head, 0xef, 0xbb, 0xbf) ? 3 : begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff) ? 2 : 0;
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in);
        return new InputStreamReader(whole, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] head) throws IOException {
        if (begins(head, 0xff, 0xfe) || begins(head, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(head, 0xfe, 0xff) || begins(head, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        // A declaration that can be read in single bytes is not in UTF-16, whatever it says.
        if (begins(head, 0xef, 0xbb, 0xbf) || !declared.find()
                || declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException(e);
        }
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
