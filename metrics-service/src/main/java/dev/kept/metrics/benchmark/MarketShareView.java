// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One's own part of a market in one period. */
@Schema(name = "MarketShare", description = "One's own part of a market in one period.")
record MarketShareView(
        @Schema(required = true, description = "First day of the period.", examples = "2025-01-01")
        LocalDate start,

        @Schema(required = true, description = "First day after it.", examples = "2026-01-01")
        LocalDate end,

        @Schema(description = "One's own figure, exact; absent if there is none.", examples = "8911407.9") @Nullable String own,

        @Schema(required = true, description = "The whole market, as it was imported.", examples = "120000000")
        String market,

        @Schema(description = "`own / market`; absent where undefined.", examples = "0.0742617") @Nullable BigDecimal share,

        @Schema(required = true) MarketShareStatus status) {

    private static final MathContext SHOWN = new MathContext(12);

    /** @param closed whether all days of the period are closed */
    static MarketShareView of(BenchmarkPointView point, @Nullable BigDecimal own, boolean closed) {
        BigDecimal market = new BigDecimal(point.value());
        BigDecimal share = own == null || market.signum() == 0 ? null : own.divide(market, SHOWN);
        MarketShareStatus status =
                share == null ? MarketShareStatus.UNDEFINED : closed ? MarketShareStatus.OK : MarketShareStatus.PARTIAL;
        String plain = own == null ? null : BenchmarkTable.plain(own);
        return new MarketShareView(point.start(), point.end(), plain, point.value(), share, status);
    }
}
