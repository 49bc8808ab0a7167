// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Where the customers of the tea merchant are, how they came, and what the year is like. */
final class Market {
    private static final double[] SEASON = {.85, .62, .95, 1.25, 1.05, 1.3, .85, .85, 1.1, .95, 1.55, 1.2};

    /** The busiest month's factor. */
    static final double PEAK = 1.55;

    /** A region; {@code mood} is how much more (or less) satisfied its customers are, in standard deviations. */
    record Region(String name, String country, List<String> cities, double share, double mood)
            implements Chance.Share {}

    /** A way to win customers; {@code mood} as for regions. */
    record AcquisitionChannel(String name, double share, double mood) implements Chance.Share {}

    /** A product; {@code price} in whole yuan. */
    record Product(String name, String category, int price, double share) implements Chance.Share {}

    static final List<Region> REGIONS = List.of(
            new Region("华东", "CN", List.of("上海", "杭州", "苏州", "南京", "宁波"), .30, .30),
            new Region("华南", "CN", List.of("广州", "深圳", "厦门", "佛山"), .20, .12),
            new Region("华北", "CN", List.of("北京", "天津", "石家庄", "太原"), .17, 0),
            new Region("华中", "CN", List.of("武汉", "长沙", "郑州"), .11, -.05),
            // The warehouse for the south-west is far away: parcels arrive late there.
            new Region("西南", "CN", List.of("成都", "重庆", "昆明", "贵阳"), .13, -.75),
            new Region("海外", "GB", List.of("London", "Manchester"), .04, .15),
            new Region("海外", "SG", List.of("Singapore"), .05, .2));

    static final List<AcquisitionChannel> CHANNELS = List.of(
            new AcquisitionChannel("search", .27, 0),
            new AcquisitionChannel("referral", .21, .4),
            new AcquisitionChannel("wechat", .22, .1),
            new AcquisitionChannel("marketplace", .19, -.4),
            new AcquisitionChannel("exhibition", .11, .05));

    static final List<Product> PRODUCTS = List.of(
            new Product("西湖龙井 Longjing", "绿茶 green tea", 128, .20),
            new Product("碧螺春 Biluochun", "绿茶 green tea", 98, .13),
            new Product("祁门红茶 Keemun", "红茶 black tea", 88, .14),
            new Product("金骏眉 Jinjunmei", "红茶 black tea", 168, .08),
            new Product("铁观音 Tieguanyin", "乌龙茶 oolong", 108, .14),
            new Product("大红袍 Dahongpao", "乌龙茶 oolong", 198, .07),
            new Product("普洱熟茶 Ripe Pu'er", "普洱 pu'er", 78, .11),
            new Product("紫砂壶 Yixing teapot", "茶具 teaware", 260, .05),
            new Product("盖碗 Gaiwan", "茶具 teaware", 68, .05),
            new Product("节日礼盒 Gift box", "礼盒 gifts", 298, .03));

    private Market() {}

    /** The products as the catalogue of Kept takes them; their code is the name that order lines have. */
    static List<Rows.Product> products() {
        return PRODUCTS.stream()
                .map(product -> new Rows.Product(
                        product.name(),
                        new Rows.Label(
                                product.name().substring(product.name().indexOf(' ') + 1),
                                product.name().substring(0, product.name().indexOf(' '))),
                        product.category(),
                        product.category().contains("茶具") || product.category().contains("礼盒") ? "ware" : "tea",
                        Rows.Money.of(Purchases.cost(BigDecimal.valueOf(product.price())))))
                .toList();
    }

    /** How busy a day is beside an average one: Spring Festival is quiet, June, November and December are not. */
    static double season(LocalDate day) {
        return SEASON[day.getMonthValue() - 1];
    }
}
