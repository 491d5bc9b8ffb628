// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurfaceTextTest {
    @Test
    void builder_hasWhatItInheritsFromAHiddenType() {
        assertThat(text(Samples.Builder.class)).isEqualTo("""
                final class Samples.Builder
                  is Comparable<Samples.Builder>
                  @Deprecated method <T extends Enum<T>> Map<String, ? extends @Nullable T> all(Class<? super T>, String @Nullable ...) throws java.io.IOException
                  field static final Object NONE
                  field static final String NAME = "name"
                  field static final int LIMIT = 7
                  method Samples.Builder chained(@Nullable String)
                  method int compareTo(Samples.Builder)
                  new()""");
    }

    @Test
    void openClass_hasItsProtectedMembers() {
        assertThat(text(Samples.Open.class)).isEqualTo("""
                abstract class Samples.Open
                  method final void done()
                  protected field final int[] numbers
                  protected method abstract void extended()
                  protected new(int...)""");
    }

    @Test
    void sealedInterface_namesWhatIsPermittedAndSaysIfSomethingIsHidden() {
        assertThat(text(Samples.Shape.class)).isEqualTo("""
                sealed interface Samples.Shape
                  permits Samples.Circle
                  permits what is hidden
                  method abstract int area()
                  method default boolean isFlat()""");
    }

    @Test
    void record_hasItsComponentsInTheirOrder() {
        assertThat(text(Samples.Circle.class)).isEqualTo("""
                record Samples.Circle
                  is Samples.Shape
                  component int radius
                  component @Nullable String name
                  method @Nullable String name()
                  method int area()
                  method int radius()
                  new(int, @Nullable String)""");
    }

    @Test
    void enum_hasItsConstants() {
        assertThat(text(Samples.Colour.class)).isEqualTo("""
                enum Samples.Colour
                  constant BLUE
                  constant RED
                  method boolean warm()""");
    }

    @Test
    void annotation_hasItsDefaults() {
        assertThat(text(Samples.Marked.class)).isEqualTo("""
                @interface Samples.Marked
                  on METHOD, TYPE
                  kept RUNTIME
                  method abstract String[] value() default {"a", "b"}
                  method abstract int times()""");
    }

    @Test
    void hiddenTypes_areLeftOut() {
        assertThat(Reach.nested(Samples.class))
                .doesNotContain(Samples.Hidden.class, Samples.Square.class)
                .contains(Samples.Circle.class);
    }

    @Test
    void module_hasItsDirectives() {
        ModuleDescriptor module = ModuleDescriptor.newModule("m")
                .requires(Set.of(Modifier.MANDATED), "java.base")
                .requires(Set.of(Modifier.STATIC, Modifier.TRANSITIVE), "r")
                .exports("e")
                .exports("q", Set.of("y", "x"))
                .opens("o")
                .uses("s.S")
                .provides("s.P", List.of("e.P"))
                .build();
        assertThat(String.join("\n", ModuleText.of(module))).isEqualTo("""
                module m
                  exports e
                  exports q to x, y
                  opens o
                  provides s.P with e.P
                  requires static transitive r
                  uses s.S""");
    }

    @Test
    void changes_nameTheTypeTheyAreIn() {
        assertThat(LineChanges.between("class A\n  new()\n  method int a()\n", "class A\n  new()\n  method long a()\n"))
                .containsExactly("- class A: method int a()", "+ class A: method long a()");
        assertThat(LineChanges.between("a\nb\n", "b\na\n")).hasSize(1);
        assertThat(LineChanges.between("a\n", "a\n")).isEmpty();
    }

    private static String text(Class<?> type) {
        return String.join("\n", SurfaceText.of(type, (line, shown) -> {}));
    }
}
