package org.mingzhang.pack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** YAML text to {@link Node}s that know their lines. Scalars stay text: codes and dates are not converted. */
public final class YamlNodes {
    private final String file;
    private final JsonParser parser;

    private YamlNodes(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** @throws PackException where the text is not YAML or repeats a key */
    public static Node parse(String file, String yaml) {
        try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
            if (parser.nextToken() == null) {
                throw new PackException(file, 1, "文件是空的");
            }
            return new YamlNodes(file, parser).value();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new PackException(file, line, "YAML 写法有误：" + reason(e)
                    + "。请检查这一行前后的缩进、冒号后的空格和引号是否成对");
        } catch (IOException e) {
            throw new PackException(file, 0, "读取失败：" + e.getMessage());
        }
    }

    private static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private Node value() throws IOException {
        int line = line();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node> entries = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                int keyLine = line();
                parser.nextToken();
                if (entries.put(key, value()) != null) {
                    throw new PackException(file, keyLine, "“" + key + "”写了两次，后一个会盖掉前一个");
                }
            }
            return Node.map(file, line, entries);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            return Node.list(file, line, items);
        }
        return Node.text(file, line, token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }
}
