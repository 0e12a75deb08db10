package org.mingzhang.pack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a data file with the place it was written at: a text, a list or a mapping.
 * The typed views of this package read it; a wrong value names file and line.
 */
public final class Node {
    private final String file;
    private final int line;
    private final String text;
    private final List<Node> items;
    private final Map<String, Node> entries;

    private Node(String file, int line, String text, List<Node> items, Map<String, Node> entries) {
        this.file = file;
        this.line = line;
        this.text = text;
        this.items = items;
        this.entries = entries;
    }

    static Node text(String file, int line, String text) {
        return new Node(file, line, text, null, null);
    }

    static Node list(String file, int line, List<Node> items) {
        return new Node(file, line, null, items, null);
    }

    static Node map(String file, int line, Map<String, Node> entries) {
        return new Node(file, line, null, null, entries);
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** Whether it is a text and no list or mapping. */
    public boolean scalar() {
        return text != null;
    }

    /** The text of a scalar. */
    public String text() {
        if (text == null) {
            throw problem("这里应是一个词或一句话，不是列表或分项");
        }
        return text;
    }

    /** The texts of a list of scalars. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(items().size());
        for (Node item : items()) {
            texts.add(item.text());
        }
        return texts;
    }

    public List<Node> items() {
        if (items == null) {
            throw problem("这里应是一个列表（每行以“- ”开头，或写成 [甲, 乙]）");
        }
        return items;
    }

    public Map<String, Node> entries() {
        if (entries == null) {
            throw problem("这里应是“名称: 内容”形式的分项");
        }
        return entries;
    }

    public boolean has(String key) {
        return entries().containsKey(key);
    }

    /** The value of a key that must be there. */
    public Node get(String key) {
        Node value = entries().get(key);
        if (value == null) {
            throw problem("缺少“" + key + "”一项");
        }
        return value;
    }

    public String text(String key) {
        return get(key).text();
    }

    public String text(String key, String otherwise) {
        return has(key) ? get(key).text() : otherwise;
    }

    public List<String> texts(String key) {
        return has(key) ? get(key).texts() : List.of();
    }

    public List<Node> items(String key) {
        return has(key) ? get(key).items() : List.of();
    }

    /** Fails where a mapping holds a key that nobody reads: usually a slip of the pen. */
    public Node only(String... allowed) {
        List<String> known = List.of(allowed);
        for (Map.Entry<String, Node> entry : entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw entry.getValue().problem("不认识的名称“" + entry.getKey() + "”，可用的有：" + String.join("、", known));
            }
        }
        return this;
    }

    public PackException problem(String sentence) {
        return new PackException(file, line, sentence);
    }

    void write(DataOutputStream out) throws IOException {
        if (text != null) {
            out.writeByte(0);
            out.writeInt(line);
            out.writeUTF(text);
        } else if (items != null) {
            out.writeByte(1);
            out.writeInt(line);
            out.writeInt(items.size());
            for (Node item : items) {
                item.write(out);
            }
        } else {
            out.writeByte(2);
            out.writeInt(line);
            out.writeInt(entries.size());
            for (Map.Entry<String, Node> entry : entries.entrySet()) {
                out.writeUTF(entry.getKey());
                entry.getValue().write(out);
            }
        }
    }

    static Node read(String file, DataInputStream in) throws IOException {
        byte type = in.readByte();
        int line = in.readInt();
        if (type == 0) {
            return text(file, line, in.readUTF());
        }
        int size = in.readInt();
        if (type == 1) {
            List<Node> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(read(file, in));
            }
            return list(file, line, items);
        }
        Map<String, Node> entries = new LinkedHashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
            String key = in.readUTF();
            entries.put(key, read(file, in));
        }
        return map(file, line, entries);
    }
}
