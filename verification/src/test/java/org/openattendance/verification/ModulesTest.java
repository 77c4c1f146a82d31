package org.openattendance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each published jar says about itself on the module path. */
class ModulesTest {

    @Test
    void each_published_jar_is_a_module_of_ours() {
        assertThat(modules().map(ModuleDescriptor::name))
                .containsExactlyInAnyOrder(
                        "org.openattendance.assessment",
                        "org.openattendance.core",
                        "org.openattendance.mapping",
                        "org.openattendance.testkit");
    }

    /** Spark itself is no module, so a descriptor would name jars by their files: the manifest holds the name, and nothing else. */
    @Test
    void the_module_for_spark_has_its_name_in_its_manifest() throws IOException {
        var pom = Files.readString(Path.of("..", "attendance-spark", "pom.xml"));
        assertThat(pom).contains("<Automatic-Module-Name>org.openattendance.spark</Automatic-Module-Name>");
        assertThat(Sources.of("attendance-spark").resolve("module-info.java")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_package_with_code_is_exported_except_internal(ModuleDescriptor module) {
        assertThat(exported(module)).isEqualTo(packagesWithCode(module));
    }

    /** moneta-core does not start on the module path: required by name, it would keep the JVM from starting. */
    @ParameterizedTest
    @MethodSource("modules")
    void none_requires_moneta(ModuleDescriptor module) {
        assertThat(module.requires().stream().map(ModuleDescriptor.Requires::name))
                .noneMatch(name -> name.contains("moneta"));
    }

    /** A split package would keep the two jars from standing on one module path. */
    @Test
    void no_package_stands_in_two_jars() {
        var all = modules().flatMap(module -> packagesWithCode(module).stream()).toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    static Stream<ModuleDescriptor> modules() {
        var ours = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Sources.MODULES.stream().anyMatch(entry::contains))
                .filter(entry -> !entry.contains("attendance-spark")) // automatic
                .map(Path::of)
                .filter(Files::exists)
                .toArray(Path[]::new);
        return ModuleFinder.of(ours).findAll().stream().map(ModuleReference::descriptor);
    }

    private static Set<String> exported(ModuleDescriptor module) {
        var names = new TreeSet<String>();
        module.exports().stream().filter(export -> !export.isQualified()).forEach(export -> names.add(export.source()));
        return names;
    }

    /** From the sources, because a folder of rule files is a package too in the eyes of the module system. */
    private static Set<String> packagesWithCode(ModuleDescriptor module) {
        var root = Sources.of("attendance-" + module.name().substring("org.openattendance.".length()));
        var names = new TreeSet<String>();
        Sources.below(root).stream()
                .filter(file -> !List.of("module-info.java", "package-info.java")
                        .contains(file.getFileName().toString()))
                .map(file -> root.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
                .filter(name -> !List.of(name.split("\\.")).contains("internal"))
                .forEach(names::add);
        return names;
    }
}
