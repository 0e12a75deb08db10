package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Problem;
import org.mingzhang.document.Stated;
import org.mingzhang.document.Table;

/** Collects the files of one disclosure within the limits of one; a file that cannot be read costs only itself. */
public final class Joiner {
    private final String name;
    private final Limits limits;
    private final List<Document> documents = new ArrayList<>();
    private final List<Problem> lost = new ArrayList<>();
    private long characters;
    private long cells;

    /** @param name how the report names the whole */
    public Joiner(String name, Limits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** @throws UnreadableException for the whole when it is too much with this document */
    public void add(Document document) throws UnreadableException {
        for (Block block : document.blocks()) {
            count(block);
        }
        if (characters > limits.characters()) {
            throw new UnreadableException(name, "各文件合计超过大小限制（" + limits.characters() + " 个字符），请拆分后再检查");
        }
        if (cells > limits.cells()) {
            throw new UnreadableException(name, "各文件合计超过大小限制（" + limits.cells() + " 个单元格），请拆分后再检查");
        }
        documents.add(document);
    }

    /**
     * Notes a file that could not be read.
     *
     * @param reason a Chinese clause that follows the name of the file
     */
    public void lost(String file, String reason) {
        lost.add(new Problem("“" + file + "”" + reason, Location.ofFile(file), true));
    }

    /** Whether nothing could be read so far. */
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** @throws UnreadableException when no file could be read */
    public Document document() throws UnreadableException {
        if (documents.isEmpty()) {
            if (lost.isEmpty()) {
                throw new UnreadableException(name, "里面没有可以检查的文件（目前支持：" + Readers.supportedExtensions() + "）");
            }
            throw new UnreadableException(name, "里面的文件都读不出来（" + lost.size() + " 个）：" + lost.get(0).what());
        }
        Document joined = Readers.join(documents, name);
        List<Problem> problems = new ArrayList<>(lost);
        problems.addAll(joined.problems());
        return new Document(name, joined.files(), joined.blocks(), problems, stated());
    }

    private Stated stated() {
        for (Document document : documents) {
            if (document.stated() != Stated.NOTHING) {
                return document.stated();
            }
        }
        return Stated.NOTHING;
    }

    private void count(Block block) {
        if (block instanceof Paragraph paragraph) {
            characters += paragraph.text().length();
        } else if (block instanceof Table table) {
            for (List<Cell> row : table.rows()) {
                cells += row.size();
                for (Cell cell : row) {
                    characters += cell.text().length();
                }
            }
        }
    }
}
