package org.mingzhang.reader;

import org.mingzhang.document.Document;

/**
 * Rich Text Format. The text comes by code page or Unicode, tables with merged cells; pictures, headers, footers,
 * comments and hidden text are left out, objects are not opened, foot notes come last.
 */
final class RtfReader implements FormatReader {
    @Override
    public Document read(Source source, Limits limits) throws UnreadableException {
        BlockList blocks = new BlockList(source.name(), limits);
        RtfBlocks body = new RtfBlocks(blocks, new Room(source.name(), limits));
        RtfText text = new RtfText(body, source.name());
        RtfTokens tokens = new RtfTokens(source.bytes());
        while (tokens.next()) {
            text.take(tokens);
        }
        text.end();
        if (!tokens.complete()) {
            blocks.addUnread("文件在中途结束，可能没有下载完整；后面的内容没有读到，请重新下载或重新导出", 0);
        }
        Document document = blocks.document();
        if (document.blocks().isEmpty()) {
            throw new UnreadableException(source.name(), "RTF 文档里没有文字；请重新导出或重新下载");
        }
        return document;
    }
}
