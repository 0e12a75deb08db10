package org.mingzhang.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** JSON as all reports write it: the same layout on every system, and text that UTF-8 can hold. */
final class JsonOutput {
    private JsonOutput() {
    }

    /** Leaves the stream open; after a failure half a report does not look like a whole one. */
    static JsonGenerator open(OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.setPrettyPrinter(layout());
        return json;
    }

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("").withArrayEmptySeparator(""));
        layout.indentArraysWith(indenter);
        layout.indentObjectsWith(indenter);
        return layout;
    }

    static void text(JsonGenerator json, String name, String value) throws IOException {
        json.writeStringField(name, whole(value));
    }

    /** Nothing for an empty value. */
    static void known(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            text(json, name, value);
        }
    }

    /** Nothing for a number that is not known. */
    static void known(JsonGenerator json, String name, int value) throws IOException {
        if (value > 0) {
            json.writeNumberField(name, value);
        }
    }

    static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(whole(value));
        }
        json.writeEndArray();
    }

    /** The text with U+FFFD for every half of a surrogate pair: UTF-8 cannot hold one, the generator would fail. */
    static String whole(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (Character.charCount(text.codePointAt(i)) == 2) {
                i++;
            } else {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, '\ufffd');
            }
        }
        return mended == null ? text : mended.toString();
    }
}
