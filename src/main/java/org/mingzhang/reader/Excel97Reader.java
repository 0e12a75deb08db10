package org.mingzhang.reader;

import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.mingzhang.document.Document;

/** Excel 97-2003 and WPS tables (.xls, .et): sheet by sheet what is shown, see {@link SheetBlocks}. Nothing is calculated. */
final class Excel97Reader implements FormatReader {
    @Override
    public Document read(Source source, Limits limits) throws UnreadableException {
        return OfficeFile.read(source, limits, files -> read(source, limits, files));
    }

    private static Document read(Source source, Limits limits, POIFSFileSystem files) throws Exception {
        BlockList blocks = new BlockList(source.name(), limits);
        SheetNumbers numbers = new SheetNumbers();
        SheetNotes notes = new SheetNotes();
        try (HSSFWorkbook workbook = new HSSFWorkbook(files, false)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                HSSFSheet sheet = workbook.getSheetAt(i);
                boolean shown = workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE;
                SheetGrid grid = new SheetGrid(sheet.getSheetName(), new Room(source.name(), limits));
                fill(sheet, grid, numbers, shown ? notes : new SheetNotes());
                if (shown) {
                    new SheetBlocks(grid, source.name(), limits, blocks).add();
                } else if (!grid.empty()) {
                    SheetNotes.hidden(sheet.getSheetName(), blocks);
                }
            }
        }
        return ExcelReader.finished(source, notes, blocks);
    }

    private static void fill(HSSFSheet sheet, SheetGrid grid, SheetNumbers numbers, SheetNotes notes)
            throws UnreadableException {
        for (int column = 0; column < 256; column++) {
            if (sheet.isColumnHidden(column)) {
                grid.hideColumns(column, column);
            }
        }
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            grid.merge(new SheetGrid.Region(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(),
                    range.getLastColumn()));
        }
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                grid.hideRow(row.getRowNum());
            }
            for (Cell cell : row) {
                HSSFCellStyle style = ((HSSFCell) cell).getCellStyle();
                if (style.getBorderLeft() != BorderStyle.NONE || style.getBorderRight() != BorderStyle.NONE) {
                    grid.frame(cell.getRowIndex());
                }
                grid.put(cell.getRowIndex(), cell.getColumnIndex(), shown((HSSFCell) cell, sheet, numbers, notes));
            }
        }
    }

    private static String shown(HSSFCell cell, HSSFSheet sheet, SheetNumbers numbers, SheetNotes notes) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC -> number(cell, sheet, numbers);
            case ERROR -> {
                String text = FormulaError.isValidCode(cell.getErrorCellValue())
                        ? FormulaError.forInt(cell.getErrorCellValue()).getString() : "#ERR!";
                notes.error(sheet.getSheetName() + "!" + cell.getAddress(), text);
                yield text;
            }
            default -> "";
        };
    }

    private static String number(HSSFCell cell, HSSFSheet sheet, SheetNumbers numbers) {
        double value = cell.getNumericCellValue();
        HSSFCellStyle style = cell.getCellStyle();
        String format = style.getDataFormatString();
        return value == 0 && !sheet.isDisplayZeros() ? "" : numbers.print(value, style.getDataFormat(),
                format == null ? "General" : format, sheet.getWorkbook().getInternalWorkbook().isUsing1904DateWindowing());
    }
}
