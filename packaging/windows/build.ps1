# Builds Plenary for this Windows machine: the program with its own Java in target\image\app\Plenary,
# and the installer target\Plenary-VERSION.msi. With -Image only the program.
# Wants: a JDK 25, Maven, and for the installer the WiX Toolset on the PATH. The installer is for one
# user and needs no administrator's rights. To sign, set PLENARY_SIGN to the thumbprint of a
# certificate in the user's store.
param([switch] $Image)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

function Invoke-Checked {
    $program, $arguments = $args
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

function Add-Signature([string] $file) {
    if ($env:PLENARY_SIGN) {
        Invoke-Checked signtool sign /sha1 $env:PLENARY_SIGN /fd sha256 /tr http://timestamp.digicert.com /td sha256 $file
    }
}

Invoke-Checked mvn -B -q '-Dmaven.test.skip=true' package 'dependency:copy-dependencies@libraries' 'exec:exec@image'
$app = 'target\image\app\Plenary'
foreach ($launcher in 'Plenary.exe', 'plenary-cli.exe') {
    $file = Join-Path $app $launcher
    # jpackage makes its launchers read-only
    Set-ItemProperty -Path $file -Name IsReadOnly -Value $false
    Add-Signature $file
}
if ($Image) { exit 0 }

$jdk = if ($env:JAVA25_HOME) { $env:JAVA25_HOME } else { $env:JAVA_HOME }
if (-not $jdk) { throw 'Set JAVA25_HOME or JAVA_HOME to the folder of a JDK 25.' }
$said = & (Join-Path $app 'plenary-cli.exe') --version
if ("$said" -notmatch '\d+(\.\d+)+') { throw "plenary-cli --version said: $said" }
$version = $Matches[0]

# The upgrade code stays the same for ever: by it an installer finds the version it replaces.
Invoke-Checked (Join-Path $jdk 'bin\jpackage.exe') --type msi --name Plenary --app-version $version `
    --app-image $app --vendor Plenary --license-file LICENSE `
    --win-per-user-install --win-menu --win-menu-group Plenary --win-shortcut-prompt --win-dir-chooser `
    --file-associations packaging\common\workshop.association `
    --win-upgrade-uuid 6f0a3c52-8f3e-4b0e-9d35-1f2d5f6c7a41 --dest target
Add-Signature "target\Plenary-$version.msi"
Write-Output "[msi] done: target\Plenary-$version.msi"
