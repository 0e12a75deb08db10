package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Document;

/**
 * Excel 2007 and later (.xlsx, .xlsm; macros are not looked at): sheet by sheet what is shown, see {@link SheetBlocks}. The
 * parts are read as a stream: a sheet of a million cells fits into the heap, as objects of POI it would not.
 */
final class ExcelReader implements FormatReader {
    private record Sheet(String name, String part, boolean shown) {
    }

    @Override
    public Document read(Source source, Limits limits) throws UnreadableException {
        try (OfficeParts parts = OfficeParts.open(source, limits)) {
            String main = parts.main();
            Map<String, OfficeParts.Relation> relations = parts.relations(main);
            List<Sheet> sheets = new ArrayList<>();
            boolean from1904 = workbook(main, parts, relations, sheets);
            ExcelStyles styles = ExcelStyles.read(parts, part(relations, "styles"));
            List<String> strings = strings(parts, part(relations, "sharedStrings"), new Room(source.name(), limits));
            BlockList blocks = new BlockList(source.name(), limits);
            SheetNumbers numbers = new SheetNumbers();
            SheetNotes notes = new SheetNotes();
            for (Sheet sheet : sheets) {
                SheetNotes own = sheet.shown() ? notes : new SheetNotes();
                SheetGrid grid = new SheetGrid(sheet.name(), new Room(source.name(), limits));
                new ExcelSheet(styles, strings, from1904, numbers, own, grid).read(parts.xml(sheet.part()));
                if (sheet.shown()) {
                    new SheetBlocks(grid, source.name(), limits, blocks).add();
                } else if (!grid.empty()) {
                    SheetNotes.hidden(sheet.name(), blocks);
                }
            }
            return finished(source, notes, blocks);
        }
    }

    /** Lists the sheets that hold cells; whether dates are counted from 1904. */
    private static boolean workbook(String main, OfficeParts parts, Map<String, OfficeParts.Relation> relations,
            List<Sheet> sheets) throws UnreadableException {
        if (main.endsWith(".bin")) {
            throw new UnreadableException(parts.file(), "是二进制工作簿（.xlsb），暂不支持；请在 Excel 或 WPS 里另存为 .xlsx 后再检查");
        }
        boolean from1904 = false;
        XmlCursor xml = parts.xml(main);
        xml.child(0);
        for (String name = xml.child(1); !name.isEmpty(); name = xml.child(1)) {
            if (name.equals("workbookPr")) {
                from1904 = XmlCursor.isOn(xml.attribute("date1904"), false);
            } else if (name.equals("sheets")) {
                for (String one = xml.child(2); !one.isEmpty(); one = xml.child(2)) {
                    OfficeParts.Relation relation = relations.get(xml.relation());
                    if (relation != null && relation.type().equals("worksheet")) {
                        String state = xml.attribute("state");
                        sheets.add(new Sheet(xml.attribute("name"), relation.target(),
                                state.isEmpty() || state.equals("visible")));
                    }
                }
            }
        }
        return from1904;
    }

    private static String part(Map<String, OfficeParts.Relation> relations, String type) {
        return relations.values().stream().filter(relation -> relation.type().equals(type))
                .map(OfficeParts.Relation::target).findFirst().orElse("");
    }

    private static List<String> strings(OfficeParts parts, String part, Room room) throws UnreadableException {
        List<String> strings = new ArrayList<>();
        if (parts.has(part)) {
            XmlCursor xml = parts.xml(part);
            xml.child(0);
            for (String name = xml.child(1); !name.isEmpty(); name = xml.child(1)) {
                String text = string(xml);
                room.cells(1);
                room.characters(text.length());
                strings.add(text);
            }
        }
        return strings;
    }

    /** The text of a string made of runs, without readings set above characters. */
    static String string(XmlCursor xml) throws UnreadableException {
        StringBuilder text = new StringBuilder();
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "t" -> text.append(xml.text());
                case "r" -> text.append(string(xml));
                default -> { }
            }
        }
        return text.toString().replace("_x000D_", "");
    }

    static Document finished(Source source, SheetNotes notes, BlockList blocks) throws UnreadableException {
        notes.addTo(blocks);
        Document document = blocks.document();
        if (document.blocks().isEmpty()) {
            throw new UnreadableException(source.name(), "没有可以检查的内容：各工作表都是空的或隐藏的；请确认选对了文件");
        }
        return document;
    }
}
