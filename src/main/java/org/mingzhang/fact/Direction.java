package org.mingzhang.fact;

/** 增加, 减少, 持平; NONE where no comparison is printed; MINUS a level that an equation takes off. */
public enum Direction {
    UP, DOWN, FLAT, NONE, MINUS;

    public int sign() {
        return this == UP ? 1 : this == DOWN ? -1 : 0;
    }
}
