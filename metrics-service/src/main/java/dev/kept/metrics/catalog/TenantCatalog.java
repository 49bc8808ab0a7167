// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All metrics of a tenant: the built-in ones and those that it has defined. */
@ApplicationScoped
public class TenantCatalog {

    private final MetricCatalog builtIn;
    private final MetricSource own;

    TenantCatalog(MetricCatalog builtIn, MetricSource own) {
        this.builtIn = builtIn;
        this.own = own;
    }

    public Optional<Metric> find(String tenant, String key) {
        return builtIn.find(key).or(() -> own.find(tenant, key));
    }

    /** The built-in ones by family and key, then the tenant's own. */
    public List<Metric> all(String tenant) {
        List<Metric> all = new ArrayList<>(builtIn.all());
        all.addAll(own.all(tenant));
        return all;
    }

    /** All keys, for people to choose from. */
    public String keys(String tenant) {
        return all(tenant).stream().map(Metric::key).collect(Collectors.joining(", "));
    }
}
