// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.persistence;

import java.io.Serializable;
import org.hibernate.SharedSessionContract;
import org.hibernate.type.descriptor.java.MutabilityPlan;

/** For JSON columns whose Java values are immutable: Hibernate need not copy them to see whether they have changed. */
public final class NeverMutated implements MutabilityPlan<Object> {

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Object deepCopy(Object value) {
        return value;
    }

    @Override
    public Serializable disassemble(Object value, SharedSessionContract session) {
        return (Serializable) value;
    }

    @Override
    public Object assemble(Serializable cached, SharedSessionContract session) {
        return cached;
    }
}
