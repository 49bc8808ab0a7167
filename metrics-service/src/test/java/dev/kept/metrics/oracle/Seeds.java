// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.RandomDistribution;

/** Seeds of histories, each as likely as the other: jqwik's own choice of longs has every fifth of ten thousand twice. */
public final class Seeds implements ArbitrarySupplier<Long> {

    @Override
    public Arbitrary<Long> get() {
        return Arbitraries.longs().withDistribution(RandomDistribution.uniform());
    }
}
