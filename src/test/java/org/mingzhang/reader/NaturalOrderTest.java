package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersCountAsNumbersAndFoldersStayTogether() {
        List<String> sorted = List.of("a/1.txt", "a/2.txt", "a/10.txt", "a-b/1.txt", "表1.txt", "表2.txt", "表02.txt", "表2-1.txt",
                "表10.txt", "表１１.txt", "表99999999999999999999999.txt");
        List<String> order = new ArrayList<>(sorted);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(order, new Random(seed));
            order.sort(NaturalOrder.INSTANCE);
            assertEquals(new ArrayList<>(sorted).stream().sorted(NaturalOrder.INSTANCE).toList(), order);
        }
        assertEquals(List.of("a/2.txt", "a/10.txt", "a-b/1.txt", "表2.txt", "表10.txt"),
                List.of("表10.txt", "a-b/1.txt", "a/10.txt", "表2.txt", "a/2.txt").stream().sorted(NaturalOrder.INSTANCE).toList());
    }
}
