package org.mingzhang.reader.page;

/** Something on a page that stands below one thing and above another. */
sealed interface PageItem permits TextLine, PageTable {
    /** 1-based. */
    int page();

    float left();

    float top();

    float right();

    float bottom();
}
