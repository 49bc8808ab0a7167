// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import java.util.List;

/** Invented names of people and companies, Chinese and English. */
final class Names {
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁",
            "宋", "郑", "谢", "韩", "唐", "冯", "欧阳", "司马", "上官");
    private static final List<String> GIVEN = List.of(
            "伟", "芳", "娜", "秀英", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀兰", "霞", "平",
            "刚", "桂英", "雨桐", "子涵", "梓萱", "浩然", "思远", "嘉怡", "俊熙");
    private static final List<String> ENGLISH_GIVEN = List.of(
            "James", "Mary", "Oliver", "Amelia", "George", "Isla", "Noah", "Ava", "Arthur", "Grace", "Priya", "Daniel",
            "Sofia", "Ethan", "Chloe", "Marcus");
    private static final List<String> ENGLISH_SURNAMES = List.of(
            "Smith", "Jones", "Taylor", "Brown", "Wilson", "Evans", "Thomas", "Walker", "Tan", "Lim", "Ng", "Hughes",
            "Green", "Patel", "Clarke", "Wood");
    private static final List<String> BRANDS =
            List.of("清和", "云栖", "松间", "一叶", "山月", "听雨", "半日", "春山", "竹里", "拾光", "禾木", "青岚", "知味", "南窗", "兰亭", "溪谷");
    private static final List<String> TRADES =
            List.of("茶馆", "酒店管理有限公司", "餐饮有限公司", "贸易有限公司", "文化传播有限公司", "书店", "会所", "食品有限公司");
    private static final List<String> ENGLISH_BRANDS = List.of(
            "Harbour",
            "Willow",
            "Northgate",
            "Copper Kettle",
            "Lantern",
            "Orchard",
            "Mayfair",
            "Straits",
            "Camden",
            "Jade Garden");
    private static final List<String> ENGLISH_TRADES =
            List.of("Tea Rooms", "Hotels Ltd", "Trading Pte Ltd", "Catering Ltd", "Delicatessen", "Bookshop");

    private Names() {}

    static String company(Chance chance, boolean english, String city) {
        return english
                ? chance.pick(ENGLISH_BRANDS) + " " + chance.pick(ENGLISH_TRADES)
                : city + chance.pick(BRANDS) + chance.pick(TRADES);
    }

    static String person(Chance chance, boolean english) {
        return english
                ? chance.pick(ENGLISH_GIVEN) + " " + chance.pick(ENGLISH_SURNAMES)
                : chance.pick(SURNAMES) + chance.pick(GIVEN);
    }
}
