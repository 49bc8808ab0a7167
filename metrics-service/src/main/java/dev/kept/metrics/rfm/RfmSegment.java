// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.rfm;

import dev.kept.metrics.snapshot.Name;
import java.util.SortedMap;
import java.util.TreeMap;

/** What customers of some of the 125 cells are called: each cell belongs to exactly one. */
public enum RfmSegment {
    /** Bought lately, often and much. */
    CHAMPIONS("Champions", "冠军客户"),
    /** Buy often and much, not quite as lately. */
    LOYAL("Loyal", "忠诚客户"),
    /** Bought lately, more than once. */
    POTENTIAL_LOYALISTS("Potential loyalists", "潜在忠诚客户"),
    /** Bought lately, little so far. */
    PROMISING("Promising", "有潜力的客户"),
    /** Bought lately, and least of all. */
    NEW("New", "新客户"),
    /** In the middle of everything. */
    NEED_ATTENTION("Need attention", "需要关注"),
    /** Were never much and become less. */
    ABOUT_TO_SLEEP("About to sleep", "即将沉睡"),
    /** The best of those who stay away. */
    CANNOT_LOSE("Cannot lose", "不能失去"),
    /** Good ones who stay away. */
    AT_RISK("At risk", "流失风险"),
    /** Bought something long ago. */
    HIBERNATING("Hibernating", "沉睡客户"),
    /** Bought least, longest ago. */
    LOST("Lost", "已流失");

    private final String english;
    private final String chinese;

    RfmSegment(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    Name title() {
        return new Name(english, chinese);
    }

    /** All 125 cells, each with its segment: the three scores one after the other, for example {@code 555}. */
    static SortedMap<String, RfmSegment> cells() {
        SortedMap<String, RfmSegment> cells = new TreeMap<>();
        for (int recency = 1; recency <= 5; recency++) {
            for (int frequency = 1; frequency <= 5; frequency++) {
                for (int monetary = 1; monetary <= 5; monetary++) {
                    cells.put("" + recency + frequency + monetary, of(recency, frequency, monetary));
                }
            }
        }
        return cells;
    }

    /** The segment of a cell; each score is 1 to 5. */
    static RfmSegment of(int recency, int frequency, int monetary) {
        int worth = frequency + monetary;
        if (recency >= 4) {
            return recent(worth);
        }
        if (recency == 3) {
            return worth >= 8 ? LOYAL : worth >= 6 ? NEED_ATTENTION : ABOUT_TO_SLEEP;
        }
        return absent(worth);
    }

    private static RfmSegment recent(int worth) {
        if (worth >= 8) {
            return CHAMPIONS;
        }
        return worth >= 6 ? POTENTIAL_LOYALISTS : worth >= 4 ? PROMISING : NEW;
    }

    private static RfmSegment absent(int worth) {
        if (worth >= 9) {
            return CANNOT_LOSE;
        }
        return worth >= 6 ? AT_RISK : worth >= 4 ? HIBERNATING : LOST;
    }
}
